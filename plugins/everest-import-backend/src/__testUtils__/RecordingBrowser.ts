import { BackupBrowser } from '../backups/BackupBrowser';
import { BackupLocation, S3Keys } from '../backups/BackupLocation';

/** Where a look would have connected, and with what. */
export interface RecordedLook {
  location: Omit<BackupLocation, 'keys'>;
  keys: S3Keys;
  options: object;
}

/** A bucket with nothing in it, which keeps where it was asked for: for what is decided before any bucket is. */
export class RecordingBrowser implements BackupBrowser {
  looks: RecordedLook[] = [];

  async list(location: BackupLocation, options: { prefix: string }) {
    await this.#record(location, options);
    return { folders: [], objects: [], backups: [] };
  }

  async find(location: BackupLocation, options: { prefix: string }) {
    await this.#record(location, options);
    return { backups: [], searchedFolders: 1, partial: false };
  }

  async lookAtAll(
    location: BackupLocation,
    options: { paths: readonly string[] },
  ) {
    await this.#record(location, options);
    return options.paths.map(path => ({ path, backups: [] }));
  }

  async look(location: BackupLocation, options: { path: string }) {
    await this.#record(location, options);
    return { seen: 'nothing' as const, similar: [] };
  }

  async #record({ keys, ...location }: BackupLocation, given: object) {
    const { signal, ...options } = given as { signal?: AbortSignal };
    this.looks.push({ location, keys: await keys(), options });
  }
}
