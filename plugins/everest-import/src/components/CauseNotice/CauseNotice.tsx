import { Alert, Flex, Text } from '@backstage/ui';
import {
  type Import,
  isAlarming,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { RawMessage } from '../RawMessage';

/** What is wrong with an import, in the words of its phase; an alarm, and a cause in any other phase, comes before. */
function meaningOf(item: Import) {
  const { phase, outcome } = item;
  if (isAlarming(item)) {
    return 'meaning.alarm';
  }
  if (phase === 'Failed' || outcome === 'Failed') {
    return 'meaning.Failed';
  }
  return phase === 'Blocked' ? 'meaning.Blocked' : 'meaning.alarm';
}

/** Why an import failed, is blocked or alarms: cause, meaning and remedy first, the raw message behind a click. */
export function CauseNotice(props: { item: Import }) {
  const { cause, phase } = props.item;
  const { t } = useTranslation();
  const meaning = meaningOf(props.item);
  if (!cause && meaning === 'meaning.alarm') {
    return null;
  }
  return (
    <Alert
      icon
      status={phase === 'Blocked' ? 'warning' : 'danger'}
      data-testid="everest-import-cause"
      data-cause={cause?.code}
      title={cause?.title ?? t('cause.unknownTitle')}
      description={
        <Flex direction="column" gap="2">
          <Text>
            <strong>{t('cause.means')}:</strong> {t(meaning)}
          </Text>
          <Text>
            <strong>{t('cause.remedy')}:</strong>{' '}
            {cause?.remedy || t('cause.unknownRemedy')}
          </Text>
          {cause?.detail && <RawMessage text={cause.detail} />}
        </Flex>
      }
    />
  );
}
