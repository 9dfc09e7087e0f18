import {
  Backup,
  BackupsFindReply,
  EngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import { BackupKinds } from '../kinds/BackupKinds';
import { sortBackups } from '../kinds/sortBackups';
import { limitedFolder, RequestBudget } from './limitedFolder';
import { OpenBucket } from './openBucket';

/** Of S3, for one walk. */
const MOST_REQUESTS = 60;
const READS_A_FOLDER = 3;
const SIDE_BY_SIDE = 4;
/** `<database>/<uuid>/backup/db/<label>/` is 5 deep. */
const MOST_DEPTH = 8;
const MOST_BACKUPS = 200;

interface Step {
  path: string;
  depth: number;
}

/** A few reads a folder, out of all that the walk has. */
class SharedReads extends RequestBudget {
  constructor(private readonly whole: RequestBudget) {
    super(READS_A_FOLDER);
  }

  spend(): boolean {
    return super.spend() && this.whole.spend();
  }
}

/** Folders that nobody has looked into yet, shallow ones first. */
class Walk {
  readonly found = new Map<string, Backup>();
  readonly budget = new RequestBudget(MOST_REQUESTS);
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
    if (this.found.size >= MOST_BACKUPS || !this.budget.spend()) {
      this.partial = true;
      return [];
    }
    const page = await this.bucket.list(path);
    this.searchedFolders += 1;
    this.partial ||= page.nextToken !== undefined;
    const backups = await this.kinds.recognise(
      limitedFolder(page, {
        path,
        isWhole: !page.nextToken,
        bucket: this.bucket,
        budget: new SharedReads(this.budget),
      }),
    );
    backups.forEach(backup => this.found.set(backup.path, backup));
    // Where a folder is a backup, or holds some, what lies beside and in them are their parts
    if (backups.some(backup => backup.path.endsWith('/'))) {
      return [];
    }
    if (depth === MOST_DEPTH) {
      this.partial ||= page.folders.length > 0;
      return [];
    }
    return page.folders.map(folder => ({
      path: folder.path,
      depth: depth + 1,
    }));
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
  return { backups: sortBackups(fitting), searchedFolders, partial };
}
