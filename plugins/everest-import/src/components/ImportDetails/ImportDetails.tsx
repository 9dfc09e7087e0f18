import type { ReactNode } from 'react';
import { Flex } from '@backstage/ui';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { Connect, isConnectable } from '../Connect';
import { CopyableText } from '../CopyableText';
import { EntityLink } from '../EntityLink';
import { Facts } from '../Facts';
import { ImportStanding } from '../ImportStanding';
import { DatabaseStatus } from '../ImportSummary';
import { FullTime } from '../RelativeTime';
import { Section } from '../Section';
import { ImporterLink } from './ImporterLink';
import { EngineName } from '../EngineName';

const ORIGINS = {
  portal: 'import.originPortal',
  kubernetes: 'import.originKubernetes',
  manual: 'import.originManual',
} as const;

/** A value with a way to copy it, or nothing. */
function copyable(text: string | undefined, what: string): ReactNode {
  return text ? <CopyableText text={text} what={what} /> : undefined;
}

function time(at: string | undefined): ReactNode {
  return at ? <FullTime at={at} /> : undefined;
}

function entity(ref: string | undefined): ReactNode {
  return ref ? <EntityLink entityRef={ref} /> : undefined;
}

/** All that is known of one import. */
export function ImportDetails(props: { item: Import }) {
  const { item } = props;
  const { t } = useTranslation();
  const { database, source } = item;
  const address =
    database.host && [database.host, database.port].filter(Boolean).join(':');
  return (
    <Flex direction="column" gap="4">
      <Section title={t('import.status')}>
        <Flex direction="column" gap="3">
          <ImportStanding item={item} />
          <Facts
            items={[
              {
                label: t('import.databaseStatus'),
                value: item.gone ? undefined : <DatabaseStatus item={item} />,
              },
              {
                label: t('import.outcome'),
                value:
                  item.outcome && item.outcome !== item.phase
                    ? t(`phase.${item.outcome}`)
                    : undefined,
              },
              { label: t('import.requestedAt'), value: time(item.requestedAt) },
              { label: t('import.startedAt'), value: time(item.startedAt) },
              { label: t('import.finishedAt'), value: time(item.finishedAt) },
            ]}
          />
        </Flex>
      </Section>
      <Connect item={item} />
      <Section title={t('import.source')}>
        <Facts
          items={[
            {
              label: t('import.importer'),
              value: (
                <ImporterLink cluster={item.cluster} name={item.importer} />
              ),
            },
            {
              label: t('import.sourcePath'),
              value: copyable(source.path, t('import.sourcePath')),
            },
            { label: t('import.backupSource'), value: source.backupSource },
            { label: t('import.bucket'), value: source.bucket },
            { label: t('import.endpoint'), value: source.endpoint },
            { label: t('import.region'), value: source.region },
          ]}
        />
      </Section>
      <Section title={t('import.database')}>
        <Facts
          items={[
            { label: t('import.name'), value: item.name },
            { label: t('import.namespace'), value: item.namespace },
            { label: t('import.cluster'), value: item.cluster },
            {
              label: t('import.engine'),
              value: (
                <>
                  <EngineName type={item.engine.type} /> {item.engine.version}
                </>
              ),
            },
            { label: t('import.size'), value: database.size },
            {
              label: t('import.address'),
              // Another database of the name may have the address by now
              value:
                item.gone || isConnectable(item)
                  ? undefined
                  : copyable(address, t('import.address')),
            },
            {
              label: t('import.resource'),
              // The catalog forgets a database with the database
              value: item.gone ? undefined : entity(item.entityRef),
            },
            { label: t('import.id'), value: copyable(item.id, t('import.id')) },
          ]}
        />
      </Section>
      <Section title={t('import.request')}>
        <Facts
          items={[
            { label: t('import.requestedBy'), value: entity(item.requestedBy) },
            {
              label: t('import.requestedAs'),
              value: item.requestedAs && t('import.asManifests'),
            },
            {
              label: t('import.acknowledged'),
              value: item.acknowledged
                ?.map(({ check, reason }) =>
                  t('common.labelledText', { label: check, text: reason }),
                )
                .join('; '),
            },
            { label: t('import.owner'), value: entity(item.owner) },
            { label: t('import.entity'), value: entity(item.entity) },
            { label: t('import.system'), value: entity(item.system) },
            { label: t('import.origin'), value: t(ORIGINS[item.origin]) },
          ]}
        />
      </Section>
    </Flex>
  );
}
