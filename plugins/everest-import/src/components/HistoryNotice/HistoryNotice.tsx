import { Alert } from '@backstage/ui';
import { useLanguage } from '../../hooks/useLanguage';
import { useNow } from '../../hooks/useNow';
import { useTranslation } from '../../hooks/useTranslation';
import { exactTime, relativeTime } from '../RelativeTime';

/** That the portal's own database is away, and what is not to be relied on then; nothing while it is there. */
export function HistoryNotice(props: { since: string | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(10_000);
  if (!props.since) {
    return null;
  }
  const since = Date.parse(props.since);
  return (
    <Alert
      icon
      mb="3"
      status="warning"
      role="status"
      data-testid="everest-import-history-notice"
      title={t('history.away', {
        since: `${exactTime(since, language)} (${relativeTime(
          since,
          now,
          language,
        )})`,
      })}
      description={t('history.awayText')}
    />
  );
}
