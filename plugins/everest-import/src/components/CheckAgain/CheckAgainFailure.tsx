import { ResponseError } from '@backstage/errors';
import { Alert, Flex, Text } from '@backstage/ui';
import type { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { CopyableText } from '../CopyableText';
import { messageOf, statusOf } from '../LoadFailure';

function remedyOf(error: Error): string | undefined {
  if (!(error instanceof ResponseError)) {
    return undefined;
  }
  const { causes = [] } = error.body.error as { causes?: RefusalCause[] };
  return causes.find(({ remedy }) => remedy)?.remedy;
}

/** Why Everest was not told, and the way out where there is one. */
export function CheckAgainFailure(props: { error: Error }) {
  const { error } = props;
  const { t } = useTranslation();
  const remedy = remedyOf(error);
  return (
    <Alert
      icon
      status="warning"
      role="alert"
      title={t(
        statusOf(error) === 403 ? 'checkAgain.notAllowed' : 'checkAgain.failed',
      )}
      description={
        <Flex direction="column" gap="2">
          <Text>{messageOf(error)}</Text>
          {remedy?.startsWith('kubectl ') ? (
            <CopyableText text={remedy} what={t('checkAgain.grant')} />
          ) : (
            remedy && <Text color="secondary">{remedy}</Text>
          )}
        </Flex>
      }
    />
  );
}
