import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { Source } from '../readRequest';
import { createClient } from './createClient';
import { isAnother } from './isAnother';
import { PATIENCE, Patience, unlessSilent, untilAnswered } from './patience';
import { rangeOf } from './rangeOf';
import {
  demandS3,
  isBeingRestored,
  listBreaksOff,
  tooManyFiles,
  withoutParts,
} from './strangeAnswers';
import { failureOf, Question, Retries, withRetries } from './withRetries';

/** A file in the bucket, as it was when the import began. */
export interface FoundObject {
  key: string;
  /** Bytes. */
  size: number;
  etag?: string;
  /** When it was written, as its own answers say it. */
  modified?: Date;
}

const CHUNK = 64 * 1024 * 1024;

/** The bucket that the payload names. */
export class Bucket {
  readonly #client: S3Client;
  readonly #name: string;
  readonly #endpoint: string;
  readonly #patience: Patience;

  /** @throws Failure `source-unreachable` where the endpoint is known to be something else */
  constructor(source: Source, patience: Patience = PATIENCE) {
    demandS3(source);
    this.#client = createClient(source);
    this.#patience = patience;
    this.#name = source.bucket;
    this.#endpoint = source.endpoint;
  }

  /** @throws Failure `object-missing`, `source-denied` or `source-unreachable` */
  async find(key: string): Promise<FoundObject> {
    const where = { Bucket: this.#name, Key: key };
    const head = await this.#ask(key, abortSignal =>
      this.#client
        .send(new HeadObjectCommand(where), { abortSignal })
        .catch(async error => {
          if (!error?.$metadata?.httpStatusCode) throw error;
          // What is refused to HEAD has no body that says why
          const answer = await this.#client.send(
            new GetObjectCommand({ ...where, Range: 'bytes=0-0' }),
            { abortSignal },
          );
          // Where ranges are not minded, it is the whole object
          (answer.Body as Readable | undefined)?.destroy();
          return { ...answer, ContentLength: rangeOf(answer)?.total };
        }),
    );
    if (/ongoing-request="true"/.test(head.Restore ?? ''))
      throw isBeingRestored(this.#question(key));
    return {
      key,
      size: head.ContentLength ?? 0,
      etag: head.ETag,
      modified: head.LastModified,
    };
  }

  /**
   * What lies below a folder, all of it: of a part of it a part of the dump would be imported.
   *
   * @throws Failure `format-unknown` where there are more than `most` files; `source-unreachable`
   */
  async list(prefix: string, most: number): Promise<FoundObject[]> {
    const question = this.#question(prefix);
    const found: FoundObject[] = [];
    let token: string | undefined;
    do {
      const page = await this.#page(prefix, token);
      for (const { Key = '', Size = 0, ETag } of page.Contents ?? [])
        found.push({ key: Key, size: Size, etag: ETag });
      token = page.IsTruncated ? page.NextContinuationToken : undefined;
      if (page.IsTruncated && !token) throw listBreaksOff(question);
      if (found.length > most) throw tooManyFiles(question, most);
    } while (token);
    return found;
  }

  #page(Prefix: string, ContinuationToken?: string) {
    const command = new ListObjectsV2Command({
      Bucket: this.#name,
      Prefix,
      ContinuationToken,
    });
    return this.#ask(Prefix, abortSignal =>
      this.#client.send(command, { abortSignal }),
    );
  }

  #ask<T>(what: string, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return withRetries(this.#question(what), () =>
      untilAnswered(this.#patience, ask),
    );
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
    const question = this.#question(object.key);
    const retries = new Retries(question);
    let seen: Partial<FoundObject> = object;
    let at = from;
    while (at < to) {
      signal?.throwIfAborted();
      const end = Math.min(at + CHUNK, to);
      try {
        const command = new GetObjectCommand({
          Bucket: this.#name,
          Key: object.key,
          Range: `bytes=${at}-${end - 1}`,
          IfMatch: object.etag,
        });
        const answer = await untilAnswered(
          this.#patience,
          abortSignal => this.#client.send(command, { abortSignal }),
          signal,
        );
        const range = rangeOf(answer);
        if (range?.from !== at) throw withoutParts(question);
        // Not every server minds If-Match
        if (isAnother(seen, answer, range.total))
          throw failureOf({ meaning: 'replaced', why: '' }, question);
        seen = { modified: answer.LastModified, ...seen };
        const stop = range.isWhole ? to : end;
        const body = answer.Body as Readable;
        for await (const piece of unlessSilent(body, this.#patience)) {
          if (at === stop) break;
          const wanted = piece.subarray(0, stop - at);
          at += wanted.length;
          retries.madeProgress();
          yield wanted;
        }
        if (at < stop) throw new Error('The answer ended early');
      } catch (error) {
        signal?.throwIfAborted();
        await retries.afterFailure(error, signal);
      }
    }
  }

  close() {
    this.#client.destroy();
  }

  #question(key: string): Question {
    return {
      what: `'${key}' in the bucket '${this.#name}'`,
      bucket: this.#name,
      endpoint: this.#endpoint,
    };
  }
}
