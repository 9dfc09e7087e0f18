import { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { NAMED_LIKE_DUMP } from '../kinds/dumps/namedLikeDump';

/** Without slashes around it, as a key is. */
export function bareKey(path: string): string {
  return path.replace(/^\//, '').replace(/\/$/, '');
}

/** What is said of one path, by whichever look said most; to be named like a backup is nothing. */
export function atPath(backups: Backup[], key: string): Backup[] {
  const here = backups.filter(
    ({ path, kind, obstacle }) =>
      bareKey(path) === key && (kind !== NAMED_LIKE_DUMP || obstacle),
  );
  return here.filter(
    ({ kind }, index) => here.findIndex(item => item.kind === kind) === index,
  );
}
