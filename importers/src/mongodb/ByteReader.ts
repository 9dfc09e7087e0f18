/** Reads a stream by numbers of bytes, and holds no more of it than it is asked for. */
export class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #buffer: Buffer = Buffer.alloc(0);
  #at = 0;
  #isEnded = false;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** What is there already, without waiting. */
  get there(): Buffer {
    return this.#buffer.subarray(this.#at);
  }

  /** Waits until so many bytes are there; false where the stream ends before. */
  async wait(bytes: number): Promise<boolean> {
    let length = this.#buffer.length - this.#at;
    if (length >= bytes) return true;
    const pieces = [this.there];
    while (length < bytes && !this.#isEnded) {
      const { value, done } = await this.#source.next();
      if (done) this.#isEnded = true;
      else {
        pieces.push(value);
        length += value.length;
      }
    }
    // A long document comes in many pieces: they are put together once
    this.#buffer = pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
    this.#at = 0;
    return length >= bytes;
  }

  /** Bytes that are there. */
  take(bytes: number): Buffer {
    const taken = this.#buffer.subarray(this.#at, this.#at + bytes);
    this.#at += bytes;
    return taken;
  }

  /** Ends the stream, also before its end. */
  async close() {
    await this.#source.return?.(undefined);
  }
}
