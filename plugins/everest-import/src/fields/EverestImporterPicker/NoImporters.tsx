import type { ClusterState } from '@everest-import/backstage-plugin-everest-import-common';
import { exactTime } from '../../components/RelativeTime';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslation } from '../../hooks/useTranslation';

/** Whether a list of importers says all that there are: not where their cluster is away, or still being read. */
export function areKnown(cluster?: ClusterState): boolean {
  return !cluster || (cluster.reachable && cluster.synced);
}

/** Why there is no importer to choose: none fits, or which ones there are is not known. */
export function NoImporters(props: { cluster?: ClusterState }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { cluster } = props;
  if (!cluster || areKnown(cluster)) {
    return <>{t('importerPicker.nothing')}</>;
  }
  const { title, reachable, staleSince, reason = '' } = cluster;
  if (reachable) {
    return <>{t('importerPicker.notRead', { title })}</>;
  }
  const since = staleSince ? Date.parse(staleSince) : NaN;
  return (
    <span role="status">
      {Number.isNaN(since)
        ? t('importerPicker.away', { title })
        : t('importerPicker.awaySince', {
            title,
            since: exactTime(since, language),
          })}{' '}
      {reason}
    </span>
  );
}
