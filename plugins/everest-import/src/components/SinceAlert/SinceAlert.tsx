import { Alert } from '@backstage/ui';
import { useLanguage } from '../../hooks/useLanguage';
import { useNow } from '../../hooks/useNow';
import { exactTime, relativeTime } from '../RelativeTime';

/** That something is not as it should be since a time: exact, and how long ago, counting on. */
export function SinceAlert(props: {
  /** RFC 3339. */
  since: string;
  title: (since: string) => string;
  text: string;
  testId: string;
}) {
  const language = useLanguage();
  const now = useNow();
  const since = Date.parse(props.since);
  const exact = exactTime(since, language);
  return (
    <Alert
      icon
      mb="3"
      status="warning"
      role="status"
      data-testid={props.testId}
      title={props.title(`${exact} (${relativeTime(since, now, language)})`)}
      description={props.text}
    />
  );
}
