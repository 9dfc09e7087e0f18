import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackupKinds } from '../../plugins/everest-import-backend/src/backups/kinds/BackupKinds';
import {
  BucketContents,
  MemoryBucket,
} from '../../plugins/everest-import-backend/src/backups/kinds/__testUtils__/MemoryBucket';
import { removeAtTheEnd } from 'everest-sandbox';

/** Every file under a folder, by its key in a bucket. Links, which S3 doesn't have, are left out. */
export function uploaded(
  directory: string,
  prefix: string,
): Record<string, Buffer> {
  return Object.fromEntries(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .filter(file => isBelow(file, directory))
      .map(file => [
        prefix + file.slice(directory.length + 1),
        readFileSync(file),
      ]),
  );
}

/** Not through a link. */
function isBelow(file: string, directory: string): boolean {
  const parts = file.slice(directory.length + 1).split('/');
  return parts.every(
    (_, index) =>
      !lstatSync(
        join(directory, ...parts.slice(0, index + 1)),
      ).isSymbolicLink(),
  );
}

/** What is said of a folder in a bucket, for a list and three more requests. */
export async function look(contents: BucketContents, at: string) {
  const bucket = new MemoryBucket(contents);
  const backups = await new BackupKinds().recognise(bucket.folder(at));
  return backups.map(({ notes, ...words }) => ({
    ...words,
    notes: notes.map(({ code }) => code),
  }));
}

/** Runs tools, and takes what they make. */
export class Workshop {
  readonly directory = mkdtempSync(join(tmpdir(), 'everest-import-layouts-'));
  readonly #removal = removeAtTheEnd(this.directory);

  path(name: string): string {
    return join(this.directory, name);
  }

  /** What a tool writes to its standard output. */
  run(
    command: string,
    args: string[],
    options: { input?: Buffer } = {},
  ): Buffer {
    return execFileSync(command, args, {
      ...options,
      cwd: this.directory,
      maxBuffer: 512 * 1024 * 1024,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  }

  close(): Promise<void> {
    return this.#removal.now();
  }
}
