import { Failure } from './failures';
import { Verification } from './verify/Verification';

const LINE_ENDS = /[\r\n\u0085\u2028\u2029]+/g;
/** What the portal knows a line by: words of ours. */
const READ_BY = new Set(['everestImport', 'code', 'verified']);

/** What an import did, as the last JSON line says it. */
export interface Summary {
  tables: number;
  rows: number;
  bytesRead: number;
  notes: string[];
  /** How it was looked at once all was sent. */
  verified: Verification;
  /** Tables whose checksums were compared, and are equal; undefined where none was to be. */
  compared?: number;
}

const number = new Intl.NumberFormat('en-US');

/** What was found out, in words: nothing is called equal that was not compared. */
function finding({ tables, verified, compared }: Summary): string {
  if (verified === 'none') return ', and looked at nothing afterwards';
  if (!compared) return verified === 'checksums' ? ', counted alone' : '';
  return compared === tables
    ? ', checksums equal'
    : `, checksums of ${number.format(compared)} tables equal, others counted`;
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
    const [tables, rows] = [summary.tables, summary.rows].map(number.format);
    this.say(`Imported ${tables} tables, ${rows} rows${finding(summary)}`);
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
