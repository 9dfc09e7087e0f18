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
import { limitedFolder, Limits, SeenFolder } from './limitedFolder';
import { OpenBucket } from './openBucket';
import { RequestBudget, SharedBudget } from './RequestBudget';
import { SearchLists } from './SearchLists';
import { sweepFolders } from './sweepFolders';
import { withNotes } from './withNotes';

/** Of all requests, to look into what was found; lists find more. */
const MOST_READS = 10;
/** Of all requests, to guess by what lies in a folder of what kind the one above is: it takes none from the reads. */
const MOST_GUESSES = 10;
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

function stepsInto(folders: BackupFolderEntry[], depth: number): Step[] {
  return folders.map(({ path }) => ({ path, depth }));
}

/** Folders that nobody has looked into yet, shallow ones first. */
class Walk {
  readonly found = new Map<string, Backup>();
  readonly lists: SearchLists;
  readonly #reads = new RequestBudget(MOST_READS);
  readonly #guesses = new RequestBudget(MOST_GUESSES);
  searchedFolders = 0;
  #waiting: Step[];

  constructor(
    readonly bucket: OpenBucket,
    readonly kinds: BackupKinds,
    prefix: string,
  ) {
    this.lists = new SearchLists(bucket);
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
      return [];
    }
    const folders = await this.#recognise(path, page);
    if (folders.length === 0 || depth === MOST_DEPTH) {
      this.lists.isPartial ||= page.isCut || folders.length > 0;
      return [];
    }
    if (folders.length >= MANY_FOLDERS) {
      const others = new Set(folders.map(folder => folder.path));
      const parts = page.folders
        .map(folder => folder.path)
        .filter(folder => !others.has(folder));
      return this.#sweep({ path, depth }, { folders, parts: new Set(parts) });
    }
    this.lists.isPartial ||= page.isCut;
    return stepsInto(folders, depth + 1);
  }

  /** A page of a folder; of one that is full of dumps, all pages: the newest may be on any. */
  async #list(path: string): Promise<Required<SeenFolder> | undefined> {
    if (this.found.size >= MOST_BACKUPS) {
      this.lists.isPartial = true;
      return undefined;
    }
    const first = await this.lists.list(path, { maxKeys: PAGE });
    if (!first) {
      return undefined;
    }
    const { folders, objects } = first;
    let { nextToken } = first;
    let last: FolderPage | undefined = first;
    while (
      nextToken &&
      last?.objects.some(({ name }) => isNamedLikeDump(name)) &&
      objects.length < MOST_BACKUPS
    ) {
      last = await this.lists.list(path, { token: nextToken, maxKeys: PAGE });
      if (last) {
        folders.push(...last.folders);
        objects.push(...last.objects);
        ({ nextToken } = last);
      }
    }
    return { folders, objects, isCut: nextToken !== undefined };
  }

  /** Takes the backups of a folder; what it gives back are those folders of it that may hold more. */
  async #recognise(
    path: string,
    page: SeenFolder,
    seen?: Limits['seen'],
  ): Promise<BackupFolderEntry[]> {
    this.searchedFolders += 1;
    const all = this.lists.budget;
    const budget = new SharedBudget(READS_A_FOLDER, this.#reads, all);
    const backups = await this.kinds.recognise(
      limitedFolder(page, {
        path,
        isWhole: !page.isCut,
        bucket: this.bucket,
        budget,
        lists: new SharedBudget(READS_A_FOLDER, this.#guesses, all),
        seen,
      }),
    );
    for (const backup of backups) {
      // What is not known of it is to be had by looking at it alone
      const isUnread =
        budget.wasRefused && !backup.obstacle && backup.complete === 'unknown';
      this.found.set(
        backup.path,
        isUnread ? { ...backup, unread: true } : backup,
      );
    }
    return foldersBeside(backups, { path, folders: page.folders });
  }

  async #sweep(
    { path, depth }: Step,
    inside: { folders: BackupFolderEntry[]; parts: Set<string> },
  ): Promise<Step[]> {
    const { tree, large, isRefused } = await sweepFolders(this.lists, {
      path,
      ...inside,
    });
    if (isRefused) {
      // As by a policy that tells what may be listed from what lies in it
      return stepsInto(inside.folders, depth + 1);
    }
    const seen = (folder: string) => tree.get(folder);
    const waiting = (tree.get(path)?.folders ?? []).filter(
      folder => !inside.parts.has(folder.path),
    );
    let looked = 0;
    for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
      const held = tree.get(folder.path);
      if (!held || this.found.size >= MOST_BACKUPS) {
        this.lists.isPartial = true;
        continue;
      }
      waiting.push(...(await this.#recognise(folder.path, held, seen)));
      looked += 1;
      if (looked % FOLDERS_A_TURN === 0 && !(await this.lists.giveWay(path))) {
        break;
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
  const { found, searchedFolders, lists } = walk;
  const fitting = [...found.values()].filter(
    backup => !engine || !backup.engine || backup.engine === engine,
  );
  return {
    backups: sortBackups(fitting),
    searchedFolders,
    partial: lists.isPartial,
    ...withNotes(bucket, lists.notes),
  };
}
