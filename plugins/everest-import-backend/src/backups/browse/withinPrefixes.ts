import { isWithin } from '../../sources/isWithin';
import { BackupProbe } from '../BackupProbe';

/** A look at a folder's edge sees its neighbours' names, which are none of a limited source's business. */
export function withinPrefixes(
  probe: BackupProbe,
  prefixes: string[] | undefined,
): BackupProbe {
  if (!prefixes) {
    return probe;
  }
  if (probe.seen === 'nothing') {
    const similar = probe.similar.filter(path => isWithin(path, prefixes));
    return { ...probe, similar };
  }
  return probe.seen === 'something'
    ? {
        ...probe,
        nearby: probe.nearby.filter(({ path }) => isWithin(path, prefixes)),
      }
    : probe;
}
