import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useImports } from '../../hooks/useImports';
import { useTranslation } from '../../hooks/useTranslation';
import { ClusterWarnings } from '../ClusterWarnings';
import { HistoryNotice } from '../HistoryNotice';
import { ImportSummary } from '../ImportSummary';
import { LoadFailure, statusOf } from '../LoadFailure';
import styles from './ImportCard.module.css';

/**
 * The imports of an entity, newest first. Nothing at all for an entity without imports, while it is not known whether
 * there are any, and for people who may not see them: a card without anything to say is not there.
 */
export function ImportCard() {
  const { entity } = useEntity();
  const { t } = useTranslation();
  const { value, error, refresh } = useImports(stringifyEntityRef(entity));

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
        <div role="list" className={styles.list}>
          {value.items.map(item => (
            <ImportSummary key={item.id} item={item} />
          ))}
        </div>
      </EntityInfoCard>
    </section>
  );
}
