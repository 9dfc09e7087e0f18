import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Container, Flex, Text } from '@backstage/ui';
import { useImports } from '../../hooks/useImports';
import { useTranslation } from '../../hooks/useTranslation';
import { Busy } from '../Busy';
import { ClusterWarnings } from '../ClusterWarnings';
import { HistoryNotice } from '../HistoryNotice';
import { ImportDetails } from '../ImportDetails';
import { LoadFailure } from '../LoadFailure';
import { Nothing } from '../Nothing';
import { StartImportButton } from '../StartImportButton';

/** The tab of an entity: its imports with all that is known of each, newest first. */
export function EntityImports() {
  const { entity } = useEntity();
  const { t } = useTranslation();
  const { value, error, loading, refresh } = useImports(
    stringifyEntityRef(entity),
  );
  if (loading) {
    return <Busy text={t('common.loading')} />;
  }
  return (
    <Container data-testid="everest-import-entity-content">
      {error && (
        <LoadFailure stale={Boolean(value)} error={error} onRetry={refresh} />
      )}
      <HistoryNotice since={value?.historyStaleSince} />
      {value && <ClusterWarnings clusters={value.clusters} />}
      {value?.items.length === 0 && (
        <Nothing
          title={t('tab.empty')}
          text={t('tab.emptyText')}
          action={<StartImportButton />}
        />
      )}
      <Flex direction="column" gap="6">
        {value?.items.map(item => (
          <section key={item.id} aria-label={item.name}>
            <Flex direction="column" gap="3">
              <Text as="h2" variant="title-small" weight="bold">
                {item.name}
              </Text>
              <ImportDetails item={item} />
            </Flex>
          </section>
        ))}
      </Flex>
    </Container>
  );
}
