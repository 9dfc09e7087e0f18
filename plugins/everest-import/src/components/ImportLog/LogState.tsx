import { Alert, Button, Flex, Text } from '@backstage/ui';
import type { ImportLogEvent } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { CopyableText } from '../CopyableText';
import { messageOf, statusOf } from '../LoadFailure';
import { RawMessage } from '../RawMessage';

/** Why there is no log to see, or no more of it. */
export function LogFailure(props: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation();
  const { error, onRetry } = props;
  const status = statusOf(error);
  const isDenied = status === 401 || status === 403;
  return (
    <Alert
      icon
      role="alert"
      status={isDenied ? 'warning' : 'danger'}
      data-testid="everest-import-log-failure"
      title={t(isDenied ? 'log.notAllowed' : 'log.failed')}
      description={
        status === undefined ? (
          <RawMessage label={t('failure.raw')} text={messageOf(error)} />
        ) : (
          messageOf(error)
        )
      }
      customActions={
        !isDenied && (
          <Button size="small" variant="tertiary" onPress={onRetry}>
            {t('common.tryAgain')}
          </Button>
        )
      }
    />
  );
}

/** How the log ended, in the backend's words, with a way to go on where there is one. */
export function LogEnd(props: {
  end: Extract<ImportLogEvent, { type: 'end' }>;
  onRetry: () => void;
}) {
  const { t } = useTranslation();
  const { reason, text, kubectl } = props.end;
  const isOver = reason === 'container-ended' || reason === 'gone';
  return (
    <Flex align="center" gap="3" data-testid="everest-import-log-end">
      <Text color="secondary" aria-live="polite">
        {text}
      </Text>
      {kubectl && <CopyableText text={kubectl} what={t('log.grantLine')} />}
      {!isOver && (
        <Button size="small" variant="tertiary" onPress={props.onRetry}>
          {t('log.readAgain')}
        </Button>
      )}
    </Flex>
  );
}
