import {
  ListObjectsV2Command,
  ListObjectsV2CommandOutput,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  BackupFolderEntry,
  BackupObject,
} from '@everest-import/backstage-plugin-everest-import-common';
import { MalformedAnswerError } from './readBounded';

/** Entries of a page. */
const PAGE_SIZE = 500;
const MOST_KEYS = 1000;
/** Most that a key has, by S3's own rule. */
const MOST_KEY_BYTES = 1024;
const MOST_TOKEN = 2048;

/** An object as a list shows it. */
export interface ListedObject extends BackupObject {
  /** What it holds, told from what it held before: S3's ETag, without quotes. */
  etag?: string;
}

/** One page of what lies under a prefix, up to the next `/`. */
export interface FolderPage {
  folders: BackupFolderEntry[];
  objects: ListedObject[];
  /** The last key of it, whatever it is; not told of a page that ends with a folder. */
  lastKey?: string;
  nextToken?: string;
}

export interface ListHow {
  token?: string;
  /** Only keys after it. */
  startAfter?: string;
  /** Whether all keys are listed, however deep; without it, up to the next `/`. */
  isFlat?: boolean;
  /** Entries of a page; 500 when left out, 1,000 at most. */
  maxKeys?: number;
}

/** S3 encodes keys when asked to, some servers as forms do and some not at all. */
function decoder({ EncodingType }: ListObjectsV2CommandOutput) {
  return (key: string): string | undefined => {
    if (EncodingType !== 'url') {
      return key;
    }
    try {
      return decodeURIComponent(key.replace(/\+/g, ' '));
    } catch {
      return undefined;
    }
  };
}

function isWithin(key: string | undefined, prefix: string): key is string {
  return (
    key !== undefined &&
    key.startsWith(prefix) &&
    Buffer.byteLength(key) <= MOST_KEY_BYTES
  );
}

function lastName(path: string): string {
  return path
    .slice(path.lastIndexOf('/', path.length - 2) + 1)
    .replace(/\/$/, '');
}

export function bareEtag(etag: string | undefined): string | undefined {
  return /^(?:W\/)?"?([\x21\x23-\x7e]{1,200}?)"?$/.exec(etag ?? '')?.[1];
}

function toObject(
  key: string,
  entry: NonNullable<ListObjectsV2CommandOutput['Contents']>[number],
): ListedObject {
  const { Size, LastModified, StorageClass } = entry;
  const etag = bareEtag(entry.ETag);
  const millis = LastModified?.getTime() ?? NaN;
  return {
    name: lastName(key),
    path: key,
    sizeBytes: Number.isSafeInteger(Size) && Size! >= 0 ? Size! : 0,
    ...(etag && { etag }),
    ...(Number.isFinite(millis) && {
      modified: new Date(millis).toISOString(),
    }),
    ...(StorageClass &&
      /^[A-Z0-9_]{1,40}$/.test(StorageClass) &&
      StorageClass !== ('STANDARD' as string) && {
        storageClass: StorageClass,
      }),
  };
}

/** Takes from an answer what was asked for, and nothing else. */
function toPage(
  output: ListObjectsV2CommandOutput,
  prefix: string,
): FolderPage {
  const decode = decoder(output);
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  // An object named as a folder is how consoles make an empty one; some servers say a folder twice
  const markers = (output.Contents ?? [])
    .map(({ Key }) => decode(Key ?? ''))
    .filter(key => key?.endsWith('/') && key !== prefix)
    .filter(key => key?.indexOf('/', folder.length) === key!.length - 1);
  const paths = (output.CommonPrefixes ?? [])
    .map(({ Prefix }) => decode(Prefix ?? ''))
    .concat(markers);
  const folders = [...new Set(paths)]
    .filter((path): path is string => isWithin(path, prefix))
    .filter(path => path.endsWith('/') && path !== `${folder}/`)
    .map(path => ({ name: lastName(path), path }));
  const objects = (output.Contents ?? []).flatMap(entry => {
    const key = decode(entry.Key ?? '');
    return isWithin(key, prefix) && !key.endsWith('/') && key !== ''
      ? [toObject(key, entry)]
      : [];
  });
  if (folders.length + objects.length > MOST_KEYS) {
    throw new MalformedAnswerError('the list is longer than was asked for');
  }
  const token = output.IsTruncated ? output.NextContinuationToken : undefined;
  if (output.IsTruncated && (!token || token.length > MOST_TOKEN)) {
    throw new MalformedAnswerError('the list does not say how it goes on');
  }
  const lastKey = decode(output.Contents?.at(-1)?.Key ?? '');
  return { folders, objects, lastKey, nextToken: token };
}

/** One request. `prefix` may end within a name. */
export async function listPage(
  client: S3Client,
  query: {
    bucket: string;
    prefix: string;
    signal: AbortSignal;
  } & ListHow,
): Promise<FolderPage> {
  const output = await client.send(
    new ListObjectsV2Command({
      Bucket: query.bucket,
      Prefix: query.prefix,
      Delimiter: query.isFlat ? undefined : '/',
      EncodingType: 'url',
      MaxKeys: query.maxKeys ?? PAGE_SIZE,
      ContinuationToken: query.token,
      StartAfter: query.startAfter,
    }),
    { abortSignal: query.signal },
  );
  return toPage(output, query.prefix);
}
