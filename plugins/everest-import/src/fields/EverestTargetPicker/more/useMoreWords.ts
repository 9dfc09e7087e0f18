import { useTranslation } from '../../../hooks/useTranslation';
import { isolate } from '../../isolate';
import type { MoreValue } from './MoreValue';
import { scheduleName } from './schedules';

/** What a database is to have besides its size, in a line; empty where nothing is said. */
export function useMoreWords(more: MoreValue): string {
  const { t } = useTranslation();
  const { schedule, storage, pointInTime, monitoring, proxies } = more;
  const { expose, sourceRanges, proxyType, config } = more;
  const name = schedule && scheduleName(schedule);
  const when = name ? t(`more.every.${name}`) : isolate(schedule ?? '');
  return [
    schedule &&
      (storage
        ? t('more.words.backupsTo', { when, storage: isolate(storage) })
        : t('more.words.backups', { when })),
    schedule && pointInTime && t('more.words.pointInTime'),
    monitoring && t('more.words.monitoring', { name: isolate(monitoring) }),
    // Said only against a profile that may expose it
    expose === 'internal' && t('more.inside'),
    expose === 'external' &&
      (sourceRanges
        ? t('more.words.accessFrom', {
            access: t('more.outside'),
            ranges: isolate(sourceRanges.join(', ')),
          })
        : t('more.outside')),
    // What only a link says is shown as it says it
    expose && !['internal', 'external'].includes(expose) && isolate(expose),
    proxyType && isolate(proxyType),
    proxies !== undefined && t('more.words.proxies', { count: proxies }),
    config && t('more.words.config'),
  ]
    .filter(Boolean)
    .join('; ');
}
