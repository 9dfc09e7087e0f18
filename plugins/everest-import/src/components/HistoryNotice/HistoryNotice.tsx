import { useTranslation } from '../../hooks/useTranslation';
import { SinceAlert } from '../SinceAlert';

/** That the portal's own database is away, and what is not to be relied on then; nothing while it is there. */
export function HistoryNotice(props: { since: string | undefined }) {
  const { t } = useTranslation();
  return props.since ? (
    <SinceAlert
      since={props.since}
      title={since => t('history.away', { since })}
      text={t('history.awayText')}
      testId="everest-import-history-notice"
    />
  ) : null;
}
