import { LogReading } from '../reports/readLogEnd';
import { KeptEvidence } from './EvidenceHistory';
import { LogLines } from './logLines';
import { mergeRun, wordsOf } from './mergeRun';
import { EvidencePart, RunEvidence } from './RunEvidence';
import { Unread } from './toRun';

/** Rows are written at most so often while an import runs. */
const SAVE_EVERY_MS = 60_000;

/** What is known of one run, and what of that is kept. */
export class KeptRun {
  run?: RunEvidence;
  /** It was read after its end, and kept. */
  final = false;
  isLoaded = false;
  readonly #log = new LogLines();
  /** Its log was read after its end. */
  hasLastWords = false;
  #logRefused = false;
  #logs = 0;
  #signature?: string;
  #words?: string;
  #endedSince?: number;
  #savedAt = 0;
  #saved?: RunEvidence;

  /** @param since - undefined: it runs */
  endedSince(since: number | undefined) {
    this.#endedSince = since && (this.#endedSince ?? since);
    if (since === undefined) {
      this.final = false;
    }
  }

  isEndedFor(now: number, milliseconds: number): boolean {
    return (
      this.#endedSince !== undefined && now - this.#endedSince >= milliseconds
    );
  }

  load(stored: KeptEvidence | undefined) {
    this.isLoaded = true;
    // The history may have been away until now
    this.run =
      stored && this.run
        ? mergeRun(stored.run, this.run, () => true)
        : this.run ?? stored?.run;
    this.#words = this.run && wordsOf(this.run);
    this.#saved = stored?.run;
    this.final = Boolean(stored?.final) && this.#endedSince !== undefined;
  }

  logRead(reading: LogReading) {
    this.#logRefused = reading === 'refused';
    this.hasLastWords ||= this.#endedSince !== undefined;
    if (typeof reading === 'object') {
      this.#log.take(reading.log);
      this.#logs += 1;
    }
  }

  logUnread(namespace: string): Unread[] {
    return this.#logRefused
      ? [
          {
            part: 'log',
            right: { verb: 'get', group: '', plural: 'pods/log', namespace },
          },
        ]
      : [];
  }

  /** @returns whether it says something new */
  take(found: {
    signature: string;
    toRun: (log: string[]) => RunEvidence;
    isRead: (part: EvidencePart) => boolean;
  }): boolean {
    const signature = `${this.#logs} ${found.signature}`;
    if (signature === this.#signature) {
      return false;
    }
    this.#signature = signature;
    const run = mergeRun(this.run, found.toRun(this.#log.lines), found.isRead);
    const words = wordsOf(run);
    const isNews = words !== this.#words;
    if (isNews) {
      this.run = run;
      this.#words = words;
    }
    return isNews;
  }

  /** @param isOver - nothing more comes of it */
  toSave(now: number, isOver: boolean): KeptEvidence | undefined {
    const { run } = this;
    if (!run || !this.isLoaded || this.final) {
      return undefined;
    }
    const isNews = run !== this.#saved;
    const isDue =
      this.#endedSince !== undefined || now - this.#savedAt >= SAVE_EVERY_MS;
    return isOver || (isNews && isDue) ? { run, final: isOver } : undefined;
  }

  saved(now: number, { run, final }: KeptEvidence) {
    this.#savedAt = now;
    this.#saved = run;
    this.final = final;
  }
}
