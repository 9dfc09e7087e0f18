import { useCallback } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Container, Flex } from '@backstage/ui';
import type { ClusterState } from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../api';
import { usePageTitle } from '../../hooks/usePageTitle';
import { usePolled } from '../../hooks/usePolled';
import { useTranslation } from '../../hooks/useTranslation';
import { Busy } from '../Busy';
import { LoadFailure } from '../LoadFailure';
import { Nothing } from '../Nothing';
import { ClusterSetup } from './ClusterSetup';
import { setupStateOf } from './setupState';

function wantsAttention(cluster: ClusterState): boolean {
  return setupStateOf(cluster) !== 'ready';
}

/** The clusters, how they are reached and what is missing there; looks again while somebody may be mending it. */
export function SetupPage() {
  const { t } = useTranslation();
  usePageTitle(t('page.setup'));
  const api = useApi(everestImportApiRef);
  const load = useCallback(
    (signal: AbortSignal) => api.listClusters({ signal }),
    [api],
  );
  const { value, error, loading, refresh } = usePolled(
    load,
    state => state.value?.items.some(wantsAttention) ?? false,
  );
  if (loading) {
    return <Busy text={t('common.loading')} />;
  }
  return (
    <Container data-testid="everest-setup-page">
      {error && (
        <LoadFailure stale={Boolean(value)} error={error} onRetry={refresh} />
      )}
      {value?.items.length === 0 && (
        <Nothing title={t('setup.empty')} text={t('setup.emptyText')} />
      )}
      <Flex direction="column" gap="4">
        {value?.items.map(cluster => (
          <ClusterSetup key={cluster.name} cluster={cluster} />
        ))}
      </Flex>
    </Container>
  );
}
