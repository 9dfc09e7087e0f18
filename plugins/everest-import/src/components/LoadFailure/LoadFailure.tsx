import { Alert, Button, Flex, Text } from '@backstage/ui';
import { ResponseError } from '@backstage/errors';
import { useTranslation } from '../../hooks/useTranslation';
import { RawMessage } from '../RawMessage';
import { troubleOf } from './troubleOf';

/** The HTTP status of an error from the API, if it has one. */
export function statusOf(error: Error | undefined): number | undefined {
  return error instanceof ResponseError ? error.statusCode : undefined;
}

/** What the backend said, without the HTTP status around it. */
export function messageOf(error: Error): string {
  return error instanceof ResponseError
    ? error.body.error.message
    : error.message;
}

/** Why a view has nothing to show: no permission, or a failure with a way to try again. */
export function LoadFailure(props: {
  error: Error;
  /** Something older is still shown. */
  stale?: boolean;
  onRetry?: () => void;
}) {
  const { t } = useTranslation();
  const status = statusOf(props.error);
  const trouble = troubleOf(props.error);
  if (status === 403) {
    return (
      <Alert
        icon
        status="warning"
        role="alert"
        data-testid="everest-import-not-allowed"
        title={t('failure.notAllowedTitle')}
        description={t('failure.notAllowedText')}
      />
    );
  }
  const whole = trouble ? t(`failure.${trouble}Title`) : t('failure.title');
  const text = trouble ? t(`failure.${trouble}Text`) : t('failure.text');
  return (
    <Alert
      icon
      status={props.stale ? 'warning' : 'danger'}
      role="alert"
      data-testid="everest-import-failure"
      title={props.stale ? t('failure.staleTitle') : whole}
      description={
        <Flex direction="column" gap="2">
          <Text>{props.stale && trouble ? `${whole}. ${text}` : text}</Text>
          <RawMessage label={t('failure.raw')} text={messageOf(props.error)} />
        </Flex>
      }
      customActions={
        props.onRetry && (
          <Button size="small" variant="tertiary" onPress={props.onRetry}>
            {t('common.tryAgain')}
          </Button>
        )
      }
    />
  );
}
