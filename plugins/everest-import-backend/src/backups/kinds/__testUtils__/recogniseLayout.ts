import { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { BackupKinds } from '../BackupKinds';
import { ExpectedBackup, Layout } from './Layout';
import { MemoryBucket } from './MemoryBucket';

const show =
  (expected: ExpectedBackup[]) =>
  (backup: Backup, index: number): object => {
    const { notes, obstacle, ...words } = backup;
    const keys = Object.keys(expected[index] ?? words);
    return {
      ...Object.fromEntries(
        keys.map(key => [key, words[key as keyof typeof words]]),
      ),
      notes: notes.map(({ code }) => code),
      obstacle: obstacle?.code,
    };
  };

/** What is said of a layout, cut to what its table looks at. */
export async function recogniseLayout(layout: Layout) {
  const { contents, at, expected, ...options } = layout;
  const bucket = new MemoryBucket(contents);
  const backups = await new BackupKinds().recognise(
    bucket.folder(at, { requests: 4, ...options }),
  );
  return { bucket, backups, shown: backups.map(show(expected)) };
}

/** The same shape of what the table expects. */
export function wanted({ expected }: Layout): object[] {
  return expected.map(({ notes = [], obstacle, ...words }) => ({
    ...words,
    notes,
    obstacle,
  }));
}
