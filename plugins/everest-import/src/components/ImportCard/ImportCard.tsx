import { Flex } from '@backstage/ui';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useImports } from '../../hooks/useImports';
import { useTranslation } from '../../hooks/useTranslation';
import { ClusterWarnings } from '../ClusterWarnings';
import { HistoryNotice } from '../HistoryNotice';
import { ImportSummary } from '../ImportSummary';
import { LoadFailure, statusOf } from '../LoadFailure';
import { ServiceImports } from '../ServiceImports';
import { StartEntityImportButton } from '../StartImportButton';

/**
 * The imports of an entity, what needs somebody first. Nothing at all for an entity without imports, while it is not known whether
 * there are any, and for people who may not see them: a card without anything to say is not there.
 */
export function ImportCard() {
  const { entity } = useEntity();
  const { t } = useTranslation();
  const { value, error, refresh } = useImports(entity);

  if (!value) {
    const quiet = !error || [401, 403, 404].includes(statusOf(error) ?? 0);
    return quiet ? null : (
      <EntityInfoCard title={t('card.title')}>
        <LoadFailure error={error} onRetry={refresh} />
      </EntityInfoCard>
    );
  }
  if (value.items.length === 0) {
    return null;
  }
  const concerned = new Set(value.items.map(item => item.cluster));
  return (
    <section data-testid="everest-import-card" aria-label={t('card.title')}>
      <EntityInfoCard title={t('card.title')}>
        {error && <LoadFailure stale error={error} onRetry={refresh} />}
        <HistoryNotice since={value.historyStaleSince} />
        <ClusterWarnings
          clusters={value.clusters.filter(({ name }) => concerned.has(name))}
        />
        <Flex direction="column" gap="3">
          <ServiceImports items={value.items} atFirst={5} level={4}>
            {item => <ImportSummary item={item} />}
          </ServiceImports>
          <Flex>
            <StartEntityImportButton entity={entity} />
          </Flex>
        </Flex>
      </EntityInfoCard>
    </section>
  );
}
