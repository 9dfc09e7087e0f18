import {
  Backup,
  BackupFolderEntry,
  BackupsFindReply,
  EngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import { BackupKinds } from '../kinds/BackupKinds';
import { isNamedLikeDump } from '../kinds/dumps/dumpNames';
import { sortBackups } from '../kinds/sortBackups';
import { FolderPage } from '../s3/listPage';
import { foldersBeside } from './foldersBeside';
import { limitedFolder, Limits } from './limitedFolder';
import { OpenBucket } from './openBucket';
import { RequestBudget, SharedBudget } from './RequestBudget';
import { sweepFolders } from './sweepFolders';
import { withNotes } from './withNotes';

/** Of S3, for one walk. */
const MOST_REQUESTS = 60;
/** Of these, to look into what was found; lists find more. */
const MOST_READS = 10;
const READS_A_FOLDER = 3;
const SIDE_BY_SIDE = 4;
/** `<database>/<uuid>/backup/db/<label>/` is 5 deep. */
const MOST_DEPTH = 8;
const MOST_BACKUPS = 10_000;
const PAGE = 1000;
/** As many folders beside each other cost fewer requests all at once than each by itself. */
const MANY_FOLDERS = 12;
/** That cost no request, and are looked into before others have their turn. */
const FOLDERS_A_TURN = 100;

interface Step {
  path: string;
  depth: number;
}

/** Folders that nobody has looked into yet, shallow ones first. */
class Walk {
  readonly found = new Map<string, Backup>();
  readonly #requests = new RequestBudget(MOST_REQUESTS);
  readonly #reads = new RequestBudget(MOST_READS);
  searchedFolders = 0;
  partial = false;
  #waiting: Step[];

  constructor(
    readonly bucket: OpenBucket,
    readonly kinds: BackupKinds,
    prefix: string,
  ) {
    this.#waiting = [{ path: prefix, depth: 0 }];
  }

  async run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const level = this.#waiting.splice(0, SIDE_BY_SIDE);
      const next = await Promise.all(level.map(step => this.#look(step)));
      this.#waiting.push(...next.flat());
    }
  }

  async #look({ path, depth }: Step): Promise<Step[]> {
    const page = await this.#list(path);
    if (!page) {
      this.partial = true;
      return [];
    }
    const folders = await this.#recognise(path, page);
    const isCut = page.nextToken !== undefined;
    if (folders.length === 0 || depth === MOST_DEPTH) {
      this.partial ||= isCut || folders.length > 0;
      return [];
    }
    if (folders.length >= MANY_FOLDERS) {
      const others = new Set(folders.map(folder => folder.path));
      const parts = page.folders
        .map(folder => folder.path)
        .filter(folder => !others.has(folder));
      return this.#sweep({ path, depth }, { folders, parts: new Set(parts) });
    }
    this.partial ||= isCut;
    return folders.map(folder => ({ path: folder.path, depth: depth + 1 }));
  }

  /** A page of a folder; of one that is full of dumps, all pages: the newest may be on any. */
  async #list(path: string): Promise<FolderPage | undefined> {
    if (this.found.size >= MOST_BACKUPS || !this.#requests.spend()) {
      return undefined;
    }
    const first = await this.bucket.list(path, { maxKeys: PAGE });
    const { folders, objects } = first;
    let last = first;
    while (
      last.nextToken &&
      last.objects.some(({ name }) => isNamedLikeDump(name)) &&
      objects.length < MOST_BACKUPS &&
      this.#requests.spend()
    ) {
      const token = last.nextToken;
      last = await this.bucket.list(path, { token, maxKeys: PAGE });
      folders.push(...last.folders);
      objects.push(...last.objects);
    }
    return { folders, objects, nextToken: last.nextToken };
  }

  /** Takes the backups of a folder; what it gives back are those folders of it that may hold more. */
  async #recognise(
    path: string,
    page: Omit<FolderPage, 'lastKey'>,
    seen?: Limits['seen'],
  ): Promise<BackupFolderEntry[]> {
    this.searchedFolders += 1;
    const backups = await this.kinds.recognise(
      limitedFolder(page, {
        path,
        isWhole: !page.nextToken,
        bucket: this.bucket,
        budget: new SharedBudget(READS_A_FOLDER, this.#reads, this.#requests),
        seen,
      }),
    );
    backups.forEach(backup => this.found.set(backup.path, backup));
    return foldersBeside(backups, { path, folders: page.folders });
  }

  async #sweep(
    { path, depth }: Step,
    inside: { folders: BackupFolderEntry[]; parts: Set<string> },
  ): Promise<Step[]> {
    const { tree, large, isWhole } = await sweepFolders(this.bucket, {
      path,
      ...inside,
      budget: this.#requests,
    });
    this.partial ||= !isWhole;
    const seen = (folder: string) => tree.get(folder);
    const waiting = (tree.get(path)?.folders ?? []).filter(
      folder => !inside.parts.has(folder.path),
    );
    let looked = 0;
    for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
      const held = tree.get(folder.path);
      if (!held || this.found.size >= MOST_BACKUPS) {
        this.partial = true;
        continue;
      }
      waiting.push(...(await this.#recognise(folder.path, held, seen)));
      looked += 1;
      if (looked % FOLDERS_A_TURN === 0) {
        await this.bucket.giveWay();
      }
    }
    return large.map(folder => ({ path: folder, depth: depth + 1 }));
  }
}

/** A bounded walk; what it did not come to, it says. */
export async function findInFolders(
  bucket: OpenBucket,
  options: { prefix: string; engine?: EngineType; kinds: BackupKinds },
): Promise<BackupsFindReply> {
  const { prefix, engine, kinds } = options;
  const walk = new Walk(bucket, kinds, prefix);
  await walk.run();
  const { found, searchedFolders, partial } = walk;
  const fitting = [...found.values()].filter(
    backup => !engine || !backup.engine || backup.engine === engine,
  );
  return {
    backups: sortBackups(fitting),
    searchedFolders,
    partial,
    ...withNotes(bucket),
  };
}
