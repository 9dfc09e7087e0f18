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
export const PAGE_SIZE = 500;
/** Most that a key has, by S3's own rule. */
const MOST_KEY_BYTES = 1024;
const MOST_TOKEN = 2048;

/** One page of what lies under a prefix, up to the next `/`. */
export interface FolderPage {
  folders: BackupFolderEntry[];
  objects: BackupObject[];
  nextToken?: string;
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

function toObject(
  key: string,
  entry: NonNullable<ListObjectsV2CommandOutput['Contents']>[number],
): BackupObject {
  const { Size, LastModified, StorageClass } = entry;
  const millis = LastModified?.getTime() ?? NaN;
  return {
    name: lastName(key),
    path: key,
    sizeBytes: Number.isSafeInteger(Size) && Size! >= 0 ? Size! : 0,
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
  const folders = (output.CommonPrefixes ?? [])
    .map(({ Prefix }) => decode(Prefix ?? ''))
    .filter((path): path is string => isWithin(path, prefix))
    .filter(path => path.endsWith('/') && path !== `${folder}/`)
    .map(path => ({ name: lastName(path), path }));
  const objects = (output.Contents ?? []).flatMap(entry => {
    const key = decode(entry.Key ?? '');
    // An object named as a folder is how consoles make an empty one
    return isWithin(key, prefix) && !key.endsWith('/') && key !== ''
      ? [toObject(key, entry)]
      : [];
  });
  if (folders.length + objects.length > 2 * PAGE_SIZE) {
    throw new MalformedAnswerError('the list is longer than was asked for');
  }
  const token = output.IsTruncated ? output.NextContinuationToken : undefined;
  if (output.IsTruncated && (!token || token.length > MOST_TOKEN)) {
    throw new MalformedAnswerError('the list does not say how it goes on');
  }
  return { folders, objects, nextToken: token };
}

/** One request. `prefix` may end within a name. */
export async function listPage(
  client: S3Client,
  query: {
    bucket: string;
    prefix: string;
    token?: string;
    signal: AbortSignal;
  },
): Promise<FolderPage> {
  const output = await client.send(
    new ListObjectsV2Command({
      Bucket: query.bucket,
      Prefix: query.prefix,
      Delimiter: '/',
      EncodingType: 'url',
      MaxKeys: PAGE_SIZE,
      ContinuationToken: query.token,
    }),
    { abortSignal: query.signal },
  );
  return toPage(output, query.prefix);
}
