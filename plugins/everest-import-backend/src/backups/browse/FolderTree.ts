import { BackupFolderEntry } from '@everest-import/backstage-plugin-everest-import-common';
import { FolderPage, ListedObject } from '../s3/listPage';

type Seen = Pick<FolderPage, 'folders' | 'objects'>;

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
}

function entryOf(path: string): BackupFolderEntry {
  return { name: path.slice(parentOf(path).length, -1), path };
}

/** Folders, put together from keys that were listed flat. */
export class FolderTree {
  readonly #folders = new Map<string, Seen>();

  constructor(private readonly root: string) {}

  add(object: ListedObject): void {
    this.#folder(parentOf(object.path)).objects.push(object);
  }

  /** What lies in a folder; undefined where nothing of it was seen. */
  get(path: string): Seen | undefined {
    return this.#folders.get(path);
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

  #folder(path: string): Seen {
    const known = this.#folders.get(path);
    if (known) {
      return known;
    }
    const folder: Seen = { folders: [], objects: [] };
    this.#folders.set(path, folder);
    if (path !== this.root) {
      this.#folder(parentOf(path)).folders.push(entryOf(path));
    }
    return folder;
  }
}
