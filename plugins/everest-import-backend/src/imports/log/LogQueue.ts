import { isNote, LogItem } from './LogLine';

/** What an item costs besides its text. */
const ITEM_BYTES = 128;

function sizeOf(item: LogItem): number {
  // JavaScript keeps up to two bytes a character
  return ITEM_BYTES + 2 * (isNote(item) ? item.note : item.text).length;
}

/** What was taken from the queue; `dropped` lines are missing before the items. */
export interface LogBatch {
  dropped: number;
  items: LogItem[];
}

/** Lines between who writes and who reads them: never more than so many bytes, the newest. */
export class LogQueue {
  readonly #mostBytes: number;
  #items: LogItem[] = [];
  #first = 0;
  #bytes = 0;
  #dropped = 0;
  #ended = false;
  #wake: () => void = () => {};
  #makeRoom: () => void = () => {};

  constructor(options: { mostBytes: number }) {
    this.#mostBytes = options.mostBytes;
  }

  /** Resolves once it is half empty, for who can wait and would rather lose nothing. */
  async room(): Promise<void> {
    while (!this.#ended && this.#bytes > this.#mostBytes / 2) {
      await new Promise<void>(resolve => {
        this.#makeRoom = resolve;
      });
    }
  }

  add(items: LogItem[]) {
    for (const item of items) {
      this.#items.push(item);
      this.#bytes += sizeOf(item);
    }
    while (this.#bytes > this.#mostBytes) {
      this.#dropped += isNote(this.#shift()) ? 0 : 1;
    }
    this.#wake();
  }

  /** Nothing more is added, or taken. */
  end() {
    this.#ended = true;
    this.#wake();
    this.#makeRoom();
  }

  /** The oldest, of about so many bytes; undefined once all was taken and no more comes. */
  async take(mostBytes: number): Promise<LogBatch | undefined> {
    while (this.#first === this.#items.length && this.#dropped === 0) {
      if (this.#ended) {
        return undefined;
      }
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
    const items: LogItem[] = [];
    const dropped = this.#dropped;
    this.#dropped = 0;
    let taken = 0;
    while (taken < mostBytes && this.#first < this.#items.length) {
      const item = this.#shift();
      taken += sizeOf(item);
      items.push(item);
    }
    this.#makeRoom();
    return { dropped, items };
  }

  #shift(): LogItem {
    const item = this.#items[this.#first];
    this.#first += 1;
    this.#bytes -= sizeOf(item);
    if (this.#first > 1000 && this.#first * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#first);
      this.#first = 0;
    }
    return item;
  }
}
