import { useCallback, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Container, Text } from '@backstage/ui';
import {
  ENGINE_TYPES,
  type EngineType,
  type ImporterSummary,
} from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../api';
import { usePageTitle } from '../../hooks/usePageTitle';
import { usePolled } from '../../hooks/usePolled';
import { useTranslation } from '../../hooks/useTranslation';
import { Busy } from '../Busy';
import { ClusterWarnings } from '../ClusterWarnings';
import { Filters } from '../Filters';
import { FilterSelect } from '../FilterSelect';
import { LoadFailure } from '../LoadFailure';
import { Nothing } from '../Nothing';
import { ImportersTable } from './ImportersTable';

const NO_FILTER = { text: '', engine: '', cluster: '' };

function matches(item: ImporterSummary, filter: typeof NO_FILTER): boolean {
  const haystack = [item.name, item.displayName, item.description]
    .join(' ')
    .toLowerCase();
  return (
    (!filter.engine || item.engines.includes(filter.engine as EngineType)) &&
    (!filter.cluster || item.cluster === filter.cluster) &&
    filter.text
      .toLowerCase()
      .split(/\s+/)
      .every(word => haystack.includes(word))
  );
}

/** The importers of every cluster. */
export function ImportersPage() {
  const { t } = useTranslation();
  usePageTitle(t('page.importers'));
  const api = useApi(everestImportApiRef);
  const load = useCallback(
    (signal: AbortSignal) => api.listImporters({}, { signal }),
    [api],
  );
  const { value, error, loading, refresh } = usePolled(load, () => false);
  const [filter, setFilter] = useState(NO_FILTER);
  if (loading) {
    return <Busy text={t('common.loading')} />;
  }
  const set = (part: Partial<typeof filter>) =>
    setFilter(last => ({ ...last, ...part }));
  return (
    <Container data-testid="everest-importers-page">
      {error && (
        <LoadFailure stale={Boolean(value)} error={error} onRetry={refresh} />
      )}
      {value && <ClusterWarnings clusters={value.clusters} />}
      {value?.items.length === 0 && (
        <Nothing title={t('importers.empty')} text={t('importers.emptyText')} />
      )}
      {value && value.items.length > 0 && (
        <>
          <Filters
            searchLabel={t('importers.search')}
            text={filter.text}
            onText={text => set({ text })}
          >
            <FilterSelect
              label={t('filter.engine')}
              value={filter.engine}
              options={ENGINE_TYPES.map(engine => ({
                id: engine,
                label: t(`engine.${engine}`),
              }))}
              onChange={engine => set({ engine })}
            />
            <FilterSelect
              label={t('filter.cluster')}
              value={filter.cluster}
              options={value.clusters.map(({ name, title }) => ({
                id: name,
                label: title,
              }))}
              onChange={cluster => set({ cluster })}
            />
          </Filters>
          <ImportersTable
            items={value.items.filter(item => matches(item, filter))}
            empty={
              <Nothing
                title={t('filter.noMatch')}
                action={
                  <Button onPress={() => setFilter(NO_FILTER)}>
                    {t('filter.clear')}
                  </Button>
                }
              />
            }
          />
          <Text color="secondary">{t('importers.preview')}</Text>
        </>
      )}
    </Container>
  );
}
