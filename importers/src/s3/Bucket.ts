import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { Source } from '../readRequest';
import { createClient } from './createClient';
import { Retries, withRetries } from './withRetries';

/** A file in the bucket, as it was when the import began. */
export interface FoundObject {
  key: string;
  /** Bytes. */
  size: number;
  etag?: string;
}

const CHUNK = 64 * 1024 * 1024;

/** The bucket that the payload names. */
export class Bucket {
  readonly #client: S3Client;
  readonly #name: string;

  constructor(source: Source) {
    this.#client = createClient(source);
    this.#name = source.bucket;
  }

  /** @throws Failure `object-missing`, `source-denied` or `source-unreachable` */
  async find(key: string): Promise<FoundObject> {
    const head = await withRetries(this.#words(key), () =>
      this.#client.send(
        new HeadObjectCommand({ Bucket: this.#name, Key: key }),
      ),
    );
    return { key, size: head.ContentLength ?? 0, etag: head.ETag };
  }

  /** What lies below a folder, `limit` files at most. */
  async list(prefix: string, limit: number): Promise<FoundObject[]> {
    const found: FoundObject[] = [];
    let token: string | undefined;
    do {
      const page = await this.#page(prefix, token);
      for (const { Key = '', Size = 0, ETag } of page.Contents ?? [])
        found.push({ key: Key, size: Size, etag: ETag });
      token = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (token && found.length < limit);
    return found.slice(0, limit);
  }

  #page(Prefix: string, ContinuationToken?: string) {
    const command = new ListObjectsV2Command({
      Bucket: this.#name,
      Prefix,
      ContinuationToken,
    });
    return withRetries(this.#words(Prefix), () => this.#client.send(command));
  }

  /** A part of a file, at once: for the first and the last bytes. */
  async part(
    object: FoundObject,
    from: number,
    length: number,
  ): Promise<Buffer> {
    const parts: Buffer[] = [];
    const to = Math.min(object.size, from + length);
    for await (const part of this.read(object, { from, to })) parts.push(part);
    return Buffer.concat(parts);
  }

  /**
   * The bytes of a file, by ranges. A lost connection is taken up at the byte where it broke; a file that was replaced
   * meanwhile ends it.
   *
   * @param part - `to` is exclusive
   */
  async *read(
    object: FoundObject,
    part: { from?: number; to?: number; signal?: AbortSignal } = {},
  ): AsyncGenerator<Buffer> {
    const { from = 0, to = object.size, signal } = part;
    const retries = new Retries(this.#words(object.key));
    let at = from;
    while (at < to) {
      signal?.throwIfAborted();
      const end = Math.min(at + CHUNK, to);
      try {
        const { Body } = await this.#client.send(
          new GetObjectCommand({
            Bucket: this.#name,
            Key: object.key,
            Range: `bytes=${at}-${end - 1}`,
            IfMatch: object.etag,
          }),
          { abortSignal: signal },
        );
        for await (const piece of Body as AsyncIterable<Buffer>) {
          at += piece.length;
          retries.madeProgress();
          yield piece;
        }
        if (at < end) throw new Error('The answer ended early');
      } catch (error) {
        signal?.throwIfAborted();
        await retries.afterFailure(error, signal);
      }
    }
  }

  close() {
    this.#client.destroy();
  }

  #words(key: string): string {
    return `'${key}' in the bucket '${this.#name}'`;
  }
}
