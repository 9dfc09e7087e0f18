import { ListedObject } from '../s3/listPage';
import { SeenFolder } from './limitedFolder';

/** Levels below the root: a key has room for 500, each of which would be a folder. */
const MOST_DEPTH = 8;
/** Some stores give each of their files a folder. */
const MOST_FOLDERS = 20_000;

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
}

/** Folders, put together from keys that were listed flat. Of those that lie too deep, or are too many, the name is kept. */
export class FolderTree {
  /** Undefined is one of which the name is all that is kept. */
  readonly #folders = new Map<string, SeenFolder | undefined>();
  #entered = 0;

  constructor(private readonly root: string) {
    this.#folders.set(root, { folders: [], objects: [] });
  }

  add(object: ListedObject): void {
    const { path } = object;
    let at = this.root;
    let folder = this.#folders.get(at);
    for (let depth = 0; folder; depth += 1) {
      const slash = path.indexOf('/', at.length);
      if (slash < 0) {
        folder.objects.push(object);
        return;
      }
      const next = path.slice(0, slash + 1);
      if (!this.#folders.has(next)) {
        folder.folders.push({ name: next.slice(at.length, -1), path: next });
        this.#folders.set(next, this.#enter(depth));
      }
      at = next;
      folder = this.#folders.get(at);
    }
  }

  /** What lies in a folder; undefined where nothing of it was kept. */
  get(path: string): SeenFolder | undefined {
    return this.#folders.get(path);
  }

  /** Says that what comes after a key was not seen: of no other folder than those that it lies in is there a part only. */
  cutAfter(key: string): void {
    for (let at = parentOf(key); at.length > this.root.length; ) {
      const folder = this.#folders.get(at);
      if (folder) {
        folder.isCut = true;
      }
      at = parentOf(at);
    }
  }

  /** Forgets a folder of which not all was seen, with those in it. */
  remove(path: string): void {
    for (const known of this.#folders.keys()) {
      if (known.startsWith(path)) {
        this.#folders.delete(known);
      }
    }
    const above = this.#folders.get(parentOf(path));
    if (above) {
      above.folders = above.folders.filter(folder => folder.path !== path);
    }
  }

  #enter(depth: number): SeenFolder | undefined {
    if (depth === MOST_DEPTH || this.#entered === MOST_FOLDERS) {
      return undefined;
    }
    this.#entered += 1;
    return { folders: [], objects: [] };
  }
}
