import { BackupFolder } from '@everest-import/backstage-plugin-everest-import-node';

const PATH = /^((?:.*\/)?)([^/]+)\/$/s;

/** The last part of a folder's path, and the folder that it lies in. */
export function placeOf({ path }: Pick<BackupFolder, 'path'>): {
  parent: string;
  name: string;
} {
  const [, parent = '', name = ''] = PATH.exec(path) ?? [];
  return { parent, name };
}

/** Only where the whole folder was seen. */
export function bytesIn(folder: BackupFolder): number | undefined {
  return folder.isWhole && folder.folders.length === 0
    ? folder.objects.reduce((sum, object) => sum + object.sizeBytes, 0)
    : undefined;
}

/** The latest modification; only where the whole folder was seen. */
export function modifiedIn(folder: BackupFolder): string | undefined {
  return folder.isWhole && folder.folders.length === 0
    ? folder.objects
        .map(object => object.modified)
        .filter(modified => modified !== undefined)
        .sort()
        .at(-1)
    : undefined;
}

/** Bytes as text in which each byte is one character. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'latin1',
  );
}

/** The beginning of an object as text; undefined where it can't be read. */
export async function readText(
  folder: BackupFolder,
  path: string,
  options: { maxBytes: number; from?: 'start' | 'end' },
): Promise<string | undefined> {
  const bytes = await folder.read(path, options);
  return (
    bytes &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
      'utf8',
    )
  );
}
