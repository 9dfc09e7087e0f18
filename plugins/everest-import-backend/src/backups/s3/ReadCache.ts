import { createHash } from 'node:crypto';
import { BackupLocation } from '../BackupLocation';
import { ReadObject } from './readObject';

/** Bytes of all that is kept. */
const MOST_BYTES = 32 * 1024 * 1024;
/** Milliseconds: for so long a right that was taken away is not missed. */
const KEPT_FOR = 10 * 60_000;

interface Kept {
  read: ReadObject;
  until: number;
}

/** Whose look it is: what one pair of keys has read is nothing for another. */
export async function scopeOf(location: BackupLocation): Promise<string> {
  const { endpoint, bucket } = location;
  const { accessKeyId, secretAccessKey, sessionToken } = await location.keys();
  return createHash('sha256')
    .update(
      JSON.stringify([
        endpoint,
        bucket,
        accessKeyId,
        secretAccessKey,
        sessionToken,
      ]),
    )
    .digest('base64');
}

/** Small reads of objects by key and ETag, the oldest of which go first. */
export class ReadCache {
  readonly #kept = new Map<string, Kept>();
  readonly #clock: () => number;
  #bytes = 0;

  constructor(clock: () => number = Date.now) {
    this.#clock = clock;
  }

  get(key: readonly unknown[]): ReadObject | undefined {
    const kept = this.#kept.get(JSON.stringify(key));
    return kept && kept.until > this.#clock() ? kept.read : undefined;
  }

  set(key: readonly unknown[], read: ReadObject): void {
    const id = JSON.stringify(key);
    this.#drop(id);
    this.#kept.set(id, { read, until: this.#clock() + KEPT_FOR });
    this.#bytes += read.bytes.length + id.length;
    while (this.#bytes > MOST_BYTES) {
      this.#drop(this.#kept.keys().next().value!);
    }
  }

  #drop(id: string): void {
    const kept = this.#kept.get(id);
    if (kept) {
      this.#kept.delete(id);
      this.#bytes -= kept.read.bytes.length + id.length;
    }
  }
}
