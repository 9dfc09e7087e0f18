import { useTranslation } from '../../hooks/useTranslation';
import { ClusterWarnings } from '../ClusterWarnings';
import { SinceAlert } from '../SinceAlert';

/** The banner of one import that may be out of date: its cluster is away, or does not let the portal look. */
export function StaleNotice(props: {
  cluster: string;
  since: string;
  /** A sentence of the backend's. */
  reason?: string;
}) {
  const { t } = useTranslation();
  const { cluster, since, reason } = props;
  if (reason) {
    return (
      <SinceAlert
        since={since}
        title={exact => t('import.staleSince', { since: exact })}
        text={reason}
        testId="everest-import-stale-notice"
      />
    );
  }
  return (
    <ClusterWarnings
      clusters={[
        {
          name: cluster,
          title: cluster,
          reachable: false,
          synced: true,
          staleSince: since,
          everest: { installed: true },
        },
      ]}
    />
  );
}
