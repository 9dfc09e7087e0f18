import { Alert, Flex, Text } from '@backstage/ui';
import type { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { CopyableText } from '../CopyableText';

/** What stands against a clean-up, and the way out where there is one. */
export function CleanUpRefusals(props: { refusals: RefusalCause[] }) {
  const { t } = useTranslation();
  return (
    <Alert
      icon
      status="warning"
      role="alert"
      title={t('cleanUp.refused')}
      description={
        <Flex direction="column" gap="2">
          {props.refusals.map(({ code, message, remedy }) => (
            <div key={code}>
              <Text>{message}</Text>
              {remedy &&
                (remedy.startsWith('kubectl ') ? (
                  <CopyableText text={remedy} what={t('cleanUp.grant')} />
                ) : (
                  <Text color="secondary"> {remedy}</Text>
                ))}
            </div>
          ))}
        </Flex>
      }
    />
  );
}
