import { releaseLine } from '@everest-import/backstage-plugin-everest-import-common';
import { Advice, against } from './Advice';

/** A backup of a newer major version can't be restored into an older one; a physical one of PostgreSQL into no other. */
export const backupVersion: Advice = {
  id: 'backup-version',
  check: ({ probe, facts }) => {
    const backup = probe.seen === 'something' ? probe.backups[0] : undefined;
    const { type } = facts.request.engine;
    const target = facts.resolved.version;
    const from = releaseLine(backup?.engineVersion, type);
    const to = releaseLine(target, type);
    if (!backup || from === undefined || to === undefined) {
      return undefined;
    }
    const isExact = backup.kind === 'pgbackrest';
    if (from > to || (isExact && from !== to)) {
      return against({
        field: 'engine.version',
        code: 'version-mismatch',
        title: `The backup is of version '${backup.engineVersion}', the database would be '${target}'.`,
        values: {
          found: backup.engineVersion ?? '',
          version: target ?? '',
          ...(isExact && { state: 'files' }),
        },
        detail: isExact
          ? 'pgBackRest copies files, which only the same major version can read.'
          : 'An older version can not read what a newer one wrote.',
        remedy: `Choose a version that fits '${backup.engineVersion}'.`,
      });
    }
    return { outcome: 'pass', title: 'The version fits the backup' };
  },
};
