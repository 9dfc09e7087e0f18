import { Report } from './Report';

/** Counts bytes that pass, and says so every few seconds. */
export class Progress {
  readonly #report: Report;
  readonly #total: number;
  #read = 0;
  #told = 0;
  #at = Date.now();
  readonly #timer: NodeJS.Timeout;

  constructor(report: Report, bytesTotal: number, everyMs = 3_000) {
    this.#report = report;
    this.#total = bytesTotal;
    this.#timer = setInterval(() => this.tell(), everyMs);
    this.#timer.unref();
  }

  get bytesRead(): number {
    return this.#read;
  }

  async *count(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of bytes) {
      this.#read += piece.length;
      yield piece;
    }
  }

  tell() {
    const seconds = Math.max(1, Date.now() - this.#at) / 1000;
    const rate = Math.round((this.#read - this.#told) / seconds);
    this.#at = Date.now();
    this.#told = this.#read;
    this.#report.progress(this.#read, this.#total, rate);
  }

  stop() {
    clearInterval(this.#timer);
  }
}
