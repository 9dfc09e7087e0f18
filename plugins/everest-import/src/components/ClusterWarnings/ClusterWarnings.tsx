import { Alert, Flex, Text } from '@backstage/ui';
import type { ClusterState } from '@everest-import/backstage-plugin-everest-import-common';
import { useLanguage } from '../../hooks/useLanguage';
import { useNow } from '../../hooks/useNow';
import { useTranslation } from '../../hooks/useTranslation';
import { exactTime, relativeTime } from '../RelativeTime';
import { RawMessage } from '../RawMessage';

/** One line a cluster that is away, not read yet, without Everest, with rights missing, or of a generation that is only read. */
export function ClusterWarnings(props: { clusters: ClusterState[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();

  const warningOf = (cluster: ClusterState) => {
    const { title } = cluster;
    if (!cluster.reachable) {
      const since = cluster.staleSince && Date.parse(cluster.staleSince);
      return {
        title: since
          ? t('cluster.unreachableSince', {
              title,
              since: `${exactTime(since, language)} (${relativeTime(
                since,
                now,
                language,
              )})`,
            })
          : t('cluster.unreachable', { title }),
        text: t('cluster.unreachableText'),
        raw: cluster.reason,
      };
    }
    if (cluster.missingRights?.length) {
      return {
        title: t('cluster.missingRights', { title }),
        text: t('cluster.missingRightsText'),
        raw: cluster.missingRights.map(right => right.kubectl).join('\n'),
      };
    }
    if (cluster.tooMany?.length) {
      return {
        title: t('cluster.tooMany', { title }),
        text: cluster.tooMany
          .map(({ kind, limit }) => t('cluster.tooManyOf', { kind, limit }))
          .join(' '),
      };
    }
    if (!cluster.synced) {
      return { title: t('cluster.notSynced', { title }) };
    }
    if (!cluster.everest.installed) {
      return {
        title: t('cluster.notInstalled', { title }),
        text: t('cluster.notInstalledText'),
      };
    }
    if (cluster.everest.besides) {
      return {
        title: t('cluster.twoGenerations', { title }),
        text: t('cluster.twoGenerationsText'),
      };
    }
    return cluster.everest.generation === 'v2'
      ? {
          title: t('cluster.readOnly', { title }),
          text: t('cluster.readOnlyText'),
        }
      : undefined;
  };

  return (
    <>
      {props.clusters.map(cluster => {
        const warning = warningOf(cluster);
        return (
          warning && (
            <Alert
              key={cluster.name}
              icon
              mb="3"
              status="warning"
              role="status"
              data-testid={`everest-import-cluster-warning-${cluster.name}`}
              title={warning.title}
              description={
                warning.text && (
                  <Flex direction="column" gap="1">
                    <Text>{warning.text}</Text>
                    {warning.raw && (
                      <RawMessage
                        label={t('common.details')}
                        text={warning.raw}
                      />
                    )}
                  </Flex>
                )
              }
            />
          )
        );
      })}
    </>
  );
}
