import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, stringifyError } from '@backstage/errors';
import { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import {
  BackupFolder,
  BackupKind,
  EverestImportBackupKindsExtensionPoint,
} from '@everest-import/backstage-plugin-everest-import-node';
import { BACKUP_KINDS } from './index';
import { sortBackups } from './sortBackups';

/** A module's mistake hides that module's backups only. */
async function recogniseGuarded(
  kind: BackupKind,
  folder: BackupFolder,
  logger?: LoggerService,
): Promise<Backup[]> {
  try {
    return await kind.recognise(folder);
  } catch (error) {
    logger?.warn(
      `The backup kind '${kind.ids.join("', '")}' failed: ${stringifyError(
        error,
      )}`,
    );
    return [];
  }
}

/** All kinds of backups: those of modules, then our own. What an earlier one recognised, no later one recognises again. */
export class BackupKinds implements EverestImportBackupKindsExtensionPoint {
  readonly #added: BackupKind[] = [];

  addBackupKind(kind: BackupKind): void {
    const known = new Set(this.ids);
    for (const id of kind.ids) {
      if (known.has(id)) {
        throw new InputError(
          `There is a backup kind '${id}' already; give each kind of backup its own ids`,
        );
      }
      known.add(id);
    }
    this.#added.push(kind);
  }

  /** What {@link Backup.kind} may say. */
  get ids(): string[] {
    const kinds = [...this.#added, ...BACKUP_KINDS];
    return [...new Set(kinds.flatMap(kind => kind.ids))];
  }

  /**
   * What lies in a folder, newest complete one first.
   *
   * @param folder - refuses what costs too many requests: it is asked for one thing after another, by the surest kind first
   * @throws only what `folder` throws
   */
  async recognise(
    folder: BackupFolder,
    options: { logger?: LoggerService } = {},
  ): Promise<Backup[]> {
    const found = new Map<string, Backup>();
    for (const kind of [...this.#added, ...BACKUP_KINDS]) {
      const backups = this.#added.includes(kind)
        ? await recogniseGuarded(kind, folder, options.logger)
        : await kind.recognise(folder);
      for (const backup of backups) {
        if (!found.has(backup.path)) {
          found.set(backup.path, backup);
        }
      }
      // What lies in a folder that is itself a backup are its parts.
      if (found.has(folder.path)) {
        break;
      }
    }
    return sortBackups([...found.values()]);
  }
}
