import { Alert, Flex, Text } from '@backstage/ui';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { RawMessage } from '../RawMessage';

/** Why an import failed or is blocked: cause, meaning and remedy first, the raw message behind a click. */
export function CauseNotice(props: { item: Import }) {
  const { cause, phase } = props.item;
  const { t } = useTranslation();
  const ended = phase === 'Failed' || props.item.outcome === 'Failed';
  if (!cause && !ended && phase !== 'Blocked') {
    return null;
  }
  const meaning = ended ? 'meaning.Failed' : 'meaning.Blocked';
  return (
    <Alert
      icon
      status={ended ? 'danger' : 'warning'}
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
