import { useState } from 'react';
import { Button, Container, Text } from '@backstage/ui';
import {
  ENGINE_TYPES,
  IMPORT_PHASES,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useImports } from '../../hooks/useImports';
import { useTranslation } from '../../hooks/useTranslation';
import { Busy } from '../Busy';
import { ClusterWarnings } from '../ClusterWarnings';
import { Filters } from '../Filters';
import { FilterSelect } from '../FilterSelect';
import { HistoryNotice } from '../HistoryNotice';
import { LoadFailure } from '../LoadFailure';
import { Nothing } from '../Nothing';
import { StartImportButton } from '../StartImportButton';
import { ImportsTable } from './ImportsTable';
import { matches, NO_FILTER } from './filterImports';

/** Every import that one may see. */
export function ImportsPage() {
  const { t } = useTranslation();
  const { value, error, loading, refresh } = useImports();
  const [filter, setFilter] = useState(NO_FILTER);
  if (loading) {
    return <Busy text={t('common.loading')} />;
  }
  const set = (part: Partial<typeof filter>) =>
    setFilter(last => ({ ...last, ...part }));
  const shown = value?.items.filter(item => matches(item, filter)) ?? [];
  return (
    <Container data-testid="everest-imports-page">
      {error && (
        <LoadFailure stale={Boolean(value)} error={error} onRetry={refresh} />
      )}
      <HistoryNotice since={value?.historyStaleSince} />
      {value && <ClusterWarnings clusters={value.clusters} />}
      {value?.items.length === 0 && (
        <Nothing
          title={t('imports.empty')}
          text={t('imports.emptyText')}
          action={<StartImportButton />}
        />
      )}
      {value && value.items.length > 0 && (
        <>
          <Filters
            searchLabel={t('imports.search')}
            text={filter.text}
            onText={text => set({ text })}
            action={<StartImportButton />}
          >
            <FilterSelect
              label={t('filter.phase')}
              value={filter.phase}
              options={IMPORT_PHASES.map(phase => ({
                id: phase,
                label: t(`phase.${phase}`),
              }))}
              onChange={phase => set({ phase })}
            />
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
          <Text color="secondary" role="status">
            {t('imports.count', { count: shown.length })}
          </Text>
          {value.totalItems > value.items.length && (
            <Text color="secondary">
              {t('imports.partial', {
                shown: String(value.items.length),
                total: String(value.totalItems),
              })}
            </Text>
          )}
          <ImportsTable
            items={shown}
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
        </>
      )}
    </Container>
  );
}
