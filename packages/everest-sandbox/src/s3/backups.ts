import { readData } from '../readData';

const folders: Array<[string, Record<string, string | null>]> = Object.entries(
  readData('backups'),
);

/** What the S3 server holds: text by `bucket/key`. */
export const backupObjects: Record<string, string> = Object.fromEntries(
  folders.flatMap(([folder, objects]) =>
    Object.entries(objects).map(([key, text]) => [
      folder + key,
      text ?? `sandbox ${folder}${key}\n`,
    ]),
  ),
);
