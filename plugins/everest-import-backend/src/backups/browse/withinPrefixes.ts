import { isWithin } from '../../sources/isWithin';
import { BackupSight } from '../BackupSight';

/** A look at a folder's edge sees its neighbours' names, which are none of a limited source's business. */
export function withinPrefixes(
  sight: BackupSight,
  prefixes: string[] | undefined,
): BackupSight {
  if (!prefixes) {
    return sight;
  }
  if (sight.seen === 'nothing') {
    const similar = sight.similar.filter(path => isWithin(path, prefixes));
    return { ...sight, similar };
  }
  return sight.seen === 'something'
    ? {
        ...sight,
        nearby: sight.nearby.filter(({ path }) => isWithin(path, prefixes)),
      }
    : sight;
}
