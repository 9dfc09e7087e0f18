import { readData } from '../readData';

const folders: Array<[string, string[]]> = Object.entries(readData('backups'));

/** What the S3 server holds: text by `bucket/key`. */
export const backupObjects: Record<string, string> = Object.fromEntries(
  folders
    .flatMap(([folder, keys]) => keys.map(key => folder + key))
    .map(path => [path, `sandbox ${path}\n`]),
);
