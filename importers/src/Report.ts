import { Failure } from './failures';

const LINE_ENDS = /[\r\n\u0085\u2028\u2029]+/g;
/** What the portal knows a line by: words of ours. */
const READ_BY = new Set(['everestImport', 'code']);

/** What an import did, as the last JSON line says it. */
export interface Summary {
  tables: number;
  rows: number;
  bytesRead: number;
  notes: string[];
}

/** Writes text for people and JSON lines for the plugin, never with a secret in them. */
export class Report {
  readonly #write: (line: string) => void;
  readonly #secrets: string[] = [];

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  /** Hides these from now on, in whatever is written. */
  hide(...secrets: (string | undefined)[]) {
    for (const secret of secrets) if (secret) this.#secrets.push(secret);
    this.#secrets.sort((a, b) => b.length - a.length);
  }

  /** Writes one line: names in it come from the dump, and a line of theirs could be one that the portal reads. */
  say(text: string) {
    this.#write(this.#clean(text).replace(LINE_ENDS, ' '));
  }

  /** @param bytesPerSecond - since the last line */
  progress(bytesRead: number, bytesTotal: number, bytesPerSecond: number) {
    const share = bytesTotal ? Math.floor((100 * bytesRead) / bytesTotal) : 0;
    this.say(`Read ${share}% of the dump`);
    this.#json({
      everestImport: 'progress',
      ...{ bytesRead, bytesTotal, bytesPerSecond },
    });
  }

  summary(summary: Summary) {
    this.say(`Imported ${summary.tables} tables with ${summary.rows} rows`);
    this.#json({ everestImport: 'summary', ...summary });
  }

  failure(failure: Failure) {
    const { code, exitCode } = failure;
    const { message } = failure;
    this.say(message);
    this.#json({ everestImport: 'failure', code, exitCode, message });
  }

  #json(value: object) {
    const cleaned = (key: string, each: unknown) =>
      typeof each === 'string' && !READ_BY.has(key) ? this.#clean(each) : each;
    this.#write(JSON.stringify(value, cleaned).replace(LINE_ENDS, ' '));
  }

  #clean(text: string): string {
    return this.#secrets.reduce(
      (cleaned, secret) => cleaned.split(secret).join('***'),
      text,
    );
  }
}
