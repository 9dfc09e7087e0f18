import { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Script, ScriptedS3, xml } from './ScriptedS3';

/** An object of a bucket. */
export interface KeyedObject {
  body: string | Buffer;
  modified?: string;
  etag?: string;
  storageClass?: string;
  /** The tier that it has to be restored from before it can be read. */
  archive?: string;
}

/** Sorts behind every key. */
const LAST = '\u{10ffff}';
const MODIFIED = '2026-01-14T02:00:00.000Z';

/** As S3 orders: by the bytes of the keys. */
function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function after(keys: string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (compare(keys[middle], key) > 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

interface Page {
  keys: string[];
  folders: string[];
  next?: string;
}

function pageOf(all: string[], query: URLSearchParams): Page {
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter');
  const most = Number(query.get('max-keys') ?? 1000);
  const begin =
    query.get('continuation-token') ?? query.get('start-after') ?? '';
  const page: Page = { keys: [], folders: [] };
  const first = all.findIndex(key => key.startsWith(prefix));
  let at = first < 0 ? all.length : Math.max(first, after(all, begin));
  // Keys with one prefix lie side by side
  while (at < all.length && all[at].startsWith(prefix)) {
    const key = all[at];
    const slash = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    const folder = slash < 0 ? undefined : key.slice(0, slash + 1);
    if (page.keys.length + page.folders.length === most) {
      page.next = all[at - 1];
      break;
    }
    if (folder === undefined) {
      page.keys.push(key);
      at += 1;
    } else {
      page.folders.push(folder);
      at = after(all, folder + LAST);
    }
  }
  return page;
}

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** How the server is, and what the keys may. */
export interface KeyedS3Options {
  milliseconds?: number;
  mayRead?: boolean;
  /** Whether it refuses the last bytes of an object that has fewer, as some do. */
  refusesLongEnds?: boolean;
  mayList?(prefix: string, isFlat: boolean): boolean;
  /** How much longer a list takes. */
  listMilliseconds?(prefix: string): number;
  /** Whether it has no time for a list now. */
  isBusy?(prefix: string): boolean;
}

/** A bucket by its keys, on a server that takes its time, and that may refuse to read or to list. */
export class KeyedS3 {
  static async start(
    objects: Record<string, KeyedObject>,
    options: KeyedS3Options = {},
  ): Promise<KeyedS3> {
    const keyed = new KeyedS3(objects, options);
    keyed.#server = await ScriptedS3.start(keyed.#answer);
    return keyed;
  }

  #server!: ScriptedS3;
  readonly #keys: string[];

  private constructor(
    readonly objects: Record<string, KeyedObject>,
    readonly options: KeyedS3Options,
  ) {
    this.#keys = Object.keys(objects).sort(compare);
  }

  get server(): ScriptedS3 {
    return this.#server;
  }

  readonly #answer: Script = async (request, response, url) => {
    await sleep(this.options.milliseconds ?? 0);
    if (url.searchParams.has('list-type')) {
      const prefix = url.searchParams.get('prefix') ?? '';
      const isFlat = !url.searchParams.has('delimiter');
      await sleep(this.options.listMilliseconds?.(prefix) ?? 0);
      if (this.options.isBusy?.(prefix)) {
        xml(response, '<Error><Code>SlowDown</Code></Error>', 503);
      } else if (this.options.mayList?.(prefix, isFlat) === false) {
        xml(response, '<Error><Code>AccessDenied</Code></Error>', 403);
      } else {
        this.#list(response, url.searchParams);
      }
      return;
    }
    const key = decodeURIComponent(url.pathname).replace(/^\/[^/]+\//, '');
    const object = this.objects[key];
    if (this.options.mayRead === false) {
      xml(response, '<Error><Code>AccessDenied</Code></Error>', 403);
    } else if (!object) {
      xml(response, '<Error><Code>NoSuchKey</Code></Error>', 404);
    } else if (object.archive) {
      const { storageClass, archive } = object;
      xml(
        response,
        `<Error><Code>InvalidObjectState</Code><StorageClass>${storageClass}</StorageClass>${
          archive === storageClass ? '' : `<AccessTier>${archive}</AccessTier>`
        }</Error>`,
        403,
      );
    } else {
      this.#send(response, object, request.headers.range);
    }
  };

  #list(response: ServerResponse, query: URLSearchParams) {
    const { keys, folders, next } = pageOf(this.#keys, query);
    const contents = keys.map(key => {
      const { body, modified = MODIFIED, etag = 'e' } = this.objects[key];
      const { storageClass = 'STANDARD' } = this.objects[key];
      return `<Contents><Key>${escape(
        encodeURIComponent(key),
      )}</Key><LastModified>${modified}</LastModified><ETag>&quot;${etag}&quot;</ETag><Size>${
        body.length
      }</Size><StorageClass>${storageClass}</StorageClass></Contents>`;
    });
    const prefixes = folders.map(
      folder =>
        `<CommonPrefixes><Prefix>${encodeURIComponent(
          folder,
        )}</Prefix></CommonPrefixes>`,
    );
    xml(
      response,
      `<ListBucketResult><EncodingType>url</EncodingType><IsTruncated>${
        next !== undefined
      }</IsTruncated>${
        next === undefined
          ? ''
          : `<NextContinuationToken>${escape(next)}</NextContinuationToken>`
      }${contents.join('')}${prefixes.join('')}</ListBucketResult>`,
    );
  }

  #send(response: ServerResponse, object: KeyedObject, range = '') {
    const body = Buffer.from(object.body);
    const [, start, end] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
    if (!start && Number(end) > body.length && this.options.refusesLongEnds) {
      xml(response, '<Error><Code>InvalidRange</Code></Error>', 416);
      return;
    }
    const from = start ? Number(start) : Math.max(0, body.length - Number(end));
    const to = start ? Math.min(Number(end), body.length - 1) : body.length - 1;
    response
      .writeHead(206, {
        etag: `"${object.etag ?? 'e'}"`,
        'last-modified': new Date(object.modified ?? MODIFIED).toUTCString(),
        'content-range': `bytes ${from}-${to}/${body.length}`,
        'content-length': to - from + 1,
      })
      .end(body.subarray(from, to + 1));
  }
}
