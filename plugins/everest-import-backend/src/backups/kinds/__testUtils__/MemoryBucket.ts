import { BackupFolder } from '@everest-import/backstage-plugin-everest-import-node';

/** What lies in a bucket, by key. */
export type BucketContents = Record<string, string | Uint8Array | StoredObject>;

export interface StoredObject {
  body: string | Uint8Array;
  modified?: string;
  storageClass?: string;
}

interface Options {
  /** Entries of a page. */
  pageSize?: number;
  /** Requests that may be made, the first list included. */
  requests?: number;
  /** Of a narrower list: only names that begin with it. */
  namePrefix?: string;
}

const MODIFIED = '2026-01-14T02:00:30Z';

/** A bucket in memory, listed and read like one of S3; it counts requests. */
export class MemoryBucket {
  requests = 0;
  /** The most that a read asked for. */
  mostBytes = 0;
  readonly #objects: Map<
    string,
    Required<Pick<StoredObject, 'modified'>> & {
      body: Buffer;
      storageClass?: string;
    }
  >;

  constructor(contents: BucketContents) {
    this.#objects = new Map(
      Object.entries(contents)
        .map(([key, value]) => {
          const stored =
            typeof value === 'string' || value instanceof Uint8Array
              ? { body: value }
              : value;
          const object = {
            modified: MODIFIED,
            ...stored,
            body: Buffer.from(stored.body),
          };
          return [key, object] as const;
        })
        .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    );
  }

  folder(path: string, options: Options = {}): BackupFolder {
    const { pageSize = 1000, requests = 4, namePrefix = '' } = options;
    const spend = () => {
      if (this.requests === requests) {
        return false;
      }
      this.requests += 1;
      return true;
    };
    spend();
    return this.#list(path, { pageSize, namePrefix, spend });
  }

  #list(
    path: string,
    options: { pageSize: number; namePrefix: string; spend(): boolean },
  ): BackupFolder {
    const { pageSize, namePrefix, spend } = options;
    const keys = [...this.#objects.keys()].filter(key =>
      key.startsWith(path + namePrefix),
    );
    const entries = [
      ...new Set(keys.map(key => /^[^/]*\/?/.exec(key.slice(path.length))![0])),
    ].filter(Boolean);
    const page = entries.slice(0, pageSize);
    return {
      path,
      isWhole: entries.length === page.length && namePrefix === '',
      folders: page
        .filter(name => name.endsWith('/'))
        .map(name => ({ name: name.slice(0, -1), path: path + name })),
      objects: page
        .filter(name => !name.endsWith('/'))
        .map(name => {
          const { body, modified, storageClass } = this.#objects.get(
            path + name,
          )!;
          const sizeBytes = body.length;
          return { name, path: path + name, sizeBytes, modified, storageClass };
        }),
      read: async (key, { maxBytes = 4096, from = 'start' } = {}) => {
        if (!spend()) {
          return undefined;
        }
        this.mostBytes = Math.max(this.mostBytes, maxBytes);
        const body = this.#objects.get(key)?.body;
        return from === 'start'
          ? body?.subarray(0, maxBytes)
          : body?.subarray(Math.max(body.length - maxBytes, 0));
      },
      list: async folder =>
        spend()
          ? this.#list(folder, { ...options, namePrefix: '' })
          : undefined,
    };
  }
}
