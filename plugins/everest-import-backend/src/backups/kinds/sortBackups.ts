import { Backup } from '@everest-import/backstage-plugin-everest-import-common';

const RANK = { yes: 0, unknown: 1, no: 2 } as const;

function rank({ obstacle, complete }: Backup): number {
  return obstacle ? 3 : RANK[complete];
}

/** Newest complete one first, then what may be complete, then what is not; what can't be imported comes last. */
export function sortBackups(backups: readonly Backup[]): Backup[] {
  const millis = ({ time }: Backup) => (time ? Date.parse(time) : 0) || 0;
  return [...backups].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      millis(b) - millis(a) ||
      // Many a name ends in a time.
      Number(b.path > a.path) - Number(b.path < a.path),
  );
}
