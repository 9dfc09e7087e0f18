import { Advice, against } from './Advice';

function majorOf(version: string | undefined, engine: string) {
  const [, major, minor = '0'] = /^(\d+)(?:\.(\d+))?/.exec(version ?? '') ?? [];
  if (major === undefined) {
    return undefined;
  }
  // PostgreSQL's major is its first number; the others count by the first two
  return engine === 'postgresql' ? [+major, 0] : [+major, +minor];
}

/** MariaDB counts from 10 on, and its numbers say nothing of MySQL's. */
function isMariaDb(engine: string, [major]: number[]): boolean {
  return engine === 'mysql' && major >= 10;
}

/** A backup of a newer major version can't be restored into an older one; a physical one of PostgreSQL into no other. */
export const backupVersion: Advice = {
  id: 'backup-version',
  check: ({ probe, facts }) => {
    const backup = probe.seen === 'something' ? probe.backups[0] : undefined;
    const { type } = facts.request.engine;
    const target = facts.resolved.version;
    const from = majorOf(backup?.engineVersion, type);
    const to = majorOf(target, type);
    if (!backup || !from || !to || isMariaDb(type, from)) {
      return undefined;
    }
    const order = from[0] - to[0] || from[1] - to[1];
    const isExact = backup.kind === 'pgbackrest';
    if (order > 0 || (isExact && order !== 0)) {
      return against({
        field: 'engine.version',
        code: 'version-mismatch',
        title: `The backup is of version '${backup.engineVersion}', the database would be '${target}'.`,
        detail: isExact
          ? 'pgBackRest copies files, which only the same major version can read.'
          : 'An older version can not read what a newer one wrote.',
        remedy: `Choose a version that fits '${backup.engineVersion}'.`,
      });
    }
    return { outcome: 'pass', title: 'The version fits the backup' };
  },
};
