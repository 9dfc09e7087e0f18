import { KubernetesConnection } from '../connection/KubernetesConnection';
import { ReplyTooLargeError } from '../connection/ReplyTooLargeError';
import { KubernetesObject } from '../../everest/objects';
import { inSlices } from '../../time/inSlices';
import { failureOf, StreamFailure } from './StreamFailure';

/** To be read in one go: a page of a megabyte takes 10 ms or so. */
const PAGE_BYTES = 1_000_000;
/** For an object alone; etcd takes 1.5 MB by default, and JSON may be longer than what is stored. */
const OBJECT_BYTES = 8_000_000;
const FIRST_PAGE = 50;
const LARGEST_PAGE = 500;

interface ListBody {
  metadata?: { resourceVersion?: string; continue?: string };
  items?: KubernetesObject[] | null;
}

export interface ListOptions<T> {
  signal: AbortSignal;
  /** No more than that many are read. */
  most: number;
  /** What is kept of an object. */
  keep: (object: KubernetesObject) => T;
}

function isList(body: unknown): body is ListBody {
  return typeof body === 'object' && body !== null && 'metadata' in body;
}

/**
 * The objects under a path, page by page, and the version to watch from. Pages are as long as can be read without
 * holding up the event loop: the first one tells how large an object is. Throws a `StreamFailure`.
 */
export async function listAll<T>(
  connection: KubernetesConnection,
  path: string,
  { signal, most, keep }: ListOptions<T>,
): Promise<{ items: T[]; resourceVersion: string; tooMany: boolean }> {
  const items: T[] = [];
  let next: string | undefined;
  let pageSize = Math.min(FIRST_PAGE, most + 1);
  for (;;) {
    const page = await readPage(connection, path, { next, pageSize, signal });
    if (page === undefined) {
      pageSize = Math.max(1, Math.floor(pageSize / 4));
      continue;
    }
    const found = page.body.items ?? [];
    const room = most - items.length;
    items.push(...(await inSlices(found.slice(0, room), keep)));
    next = page.body.metadata?.continue || undefined;
    const tooMany = found.length > room || (found.length === room && !!next);
    if (!next || tooMany) {
      const resourceVersion = page.body.metadata?.resourceVersion ?? '';
      return { items, resourceVersion, tooMany };
    }
    const each = Math.max(1, page.bytes / Math.max(1, found.length));
    pageSize = Math.max(
      1,
      Math.min(LARGEST_PAGE, Math.floor(PAGE_BYTES / 2 / each)),
    );
  }
}

/** Undefined: longer than can be read at once. */
async function readPage(
  connection: KubernetesConnection,
  path: string,
  options: { next?: string; pageSize: number; signal: AbortSignal },
): Promise<{ body: ListBody; bytes: number } | undefined> {
  const { next, pageSize, signal } = options;
  try {
    const reply = await connection.request({
      method: 'GET',
      path,
      query: { limit: `${pageSize}`, continue: next },
      maxBytes: pageSize > 1 ? PAGE_BYTES : OBJECT_BYTES,
      signal,
    });
    if (reply.status !== 200) {
      throw failureOf(reply.status, reply.body, reply.retryAfterMs);
    }
    if (!isList(reply.body)) {
      throw new StreamFailure('The server sends something else than a list.');
    }
    return { body: reply.body, bytes: reply.bytes ?? 0 };
  } catch (error) {
    if (error instanceof ReplyTooLargeError && pageSize > 1) {
      return undefined;
    }
    throw error;
  }
}
