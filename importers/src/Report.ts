import { Failure } from './failures';

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

  say(text: string) {
    this.#write(this.#clean(text));
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
    const message = this.#clean(failure.message);
    this.say(message);
    this.#json({ everestImport: 'failure', code, exitCode, message });
  }

  #json(value: object) {
    this.#write(JSON.stringify(value));
  }

  #clean(text: string): string {
    return this.#secrets.reduce(
      (cleaned, secret) => cleaned.split(secret).join('***'),
      text,
    );
  }
}
