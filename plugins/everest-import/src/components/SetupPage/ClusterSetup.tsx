import { Flex } from '@backstage/ui';
import type { ClusterState } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { CopyableText } from '../CopyableText';
import { Facts } from '../Facts';
import { RelativeTime } from '../RelativeTime';
import { Section } from '../Section';
import { ClockFact } from './ClockFact';
import { MissingRights } from './MissingRights';
import { SetupBadge } from './SetupBadge';
import { setupStateOf } from './setupState';

/** One cluster: whether it is reached, which Everest is on it, and what it takes to make it whole. */
export function ClusterSetup(props: { cluster: ClusterState }) {
  const { cluster } = props;
  const {
    name,
    title,
    staleSince,
    reason,
    everest,
    tooMany = [],
    clockSkewSeconds,
  } = cluster;
  const { t } = useTranslation();
  const versionOf = () => {
    if (everest.generation === 'v2') {
      return t('setup.secondGeneration');
    }
    if (everest.installed) {
      return everest.version ?? t('setup.versionUnknown');
    }
    // What was not read may be there
    return cluster.reachable && cluster.synced
      ? t('setup.notInstalled')
      : t('setup.notKnownYet');
  };
  return (
    <section aria-label={title} data-testid={`everest-setup-${name}`}>
      <Section title={title} level={2}>
        <Flex direction="column" gap="4">
          <Facts
            items={[
              {
                label: t('setup.connection'),
                value: <SetupBadge state={setupStateOf(cluster)} />,
              },
              {
                label: t('setup.staleSince'),
                value:
                  cluster.synced || cluster.reachable
                    ? staleSince && <RelativeTime at={staleSince} />
                    : t('setup.neverRead'),
              },
              { label: t('setup.reason'), value: reason },
              {
                label: t('setup.name'),
                value: <CopyableText text={name} what={t('setup.name')} />,
              },
              {
                label: t('setup.version'),
                value: versionOf(),
              },
              {
                label: t('setup.besides'),
                value: everest.besides && t('setup.besidesText'),
              },
              {
                label: t('setup.tooMany'),
                value: tooMany
                  .map(({ kind, limit }) =>
                    t('setup.tooManyOf', { kind, limit }),
                  )
                  .join(' '),
              },
              {
                label: t('setup.clock'),
                value: clockSkewSeconds && (
                  <ClockFact skewSeconds={clockSkewSeconds} />
                ),
              },
            ]}
          />
          <MissingRights cluster={cluster} />
        </Flex>
      </Section>
    </section>
  );
}
