import {
  type Import,
  isAlarming,
} from '@everest-import/backstage-plugin-everest-import-common';
import { isRunning } from '../../hooks/useImports';

/** Whether somebody has to do something about it. */
export function needsSomebody(item: Import): boolean {
  const isLeft = item.phase === 'Failed' || item.phase === 'Blocked';
  return isAlarming(item) || (!item.gone && isLeft);
}

function isGood(item: Import): boolean {
  return !item.gone && item.phase === 'Succeeded';
}

/**
 * What needs somebody first, then what runs, then the last good one, then the others.
 *
 * @param items - newest first, and so within each of these
 */
export function byNeed(items: Import[]): Import[] {
  const lastGood = items.find(isGood);
  const rank = (item: Import) => {
    if (needsSomebody(item)) {
      return 0;
    }
    if (isRunning(item)) {
      return 1;
    }
    return item === lastGood ? 2 : 3;
  };
  return [...items].sort((a, b) => rank(a) - rank(b));
}
