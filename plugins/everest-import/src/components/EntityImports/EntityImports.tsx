import { useEntity } from '@backstage/plugin-catalog-react';
import { Container, Flex, Link } from '@backstage/ui';
import { useImports } from '../../hooks/useImports';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { useTranslation } from '../../hooks/useTranslation';
import { importRunRouteRef } from '../../routes';
import { Busy } from '../Busy';
import { ClusterWarnings } from '../ClusterWarnings';
import { HistoryNotice } from '../HistoryNotice';
import { ImportSections } from '../ImportDetails';
import { LoadFailure } from '../LoadFailure';
import { Nothing } from '../Nothing';
import { ServiceImports } from '../ServiceImports';
import { StartEntityImportButton } from '../StartImportButton';

/** The tab of an entity: its imports, what needs somebody first, each with all that is known of it. */
export function EntityImports() {
  const { entity } = useEntity();
  const { t } = useTranslation();
  const link = useOptionalRouteRef(importRunRouteRef);
  const { value, error, loading, refresh } = useImports(entity);
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
          action={<StartEntityImportButton entity={entity} />}
        />
      )}
      {value && value.items.length > 0 && (
        <Flex direction="column" gap="3" align="stretch">
          <Flex justify="end">
            <StartEntityImportButton entity={entity} />
          </Flex>
          <ServiceImports items={value.items} atFirst={20} level={2}>
            {item => (
              <Flex direction="column" gap="3">
                {link && (
                  <Link href={link(item)}>
                    {t('card.details', { name: item.name })}
                  </Link>
                )}
                <ImportSections item={item} />
              </Flex>
            )}
          </ServiceImports>
        </Flex>
      )}
    </Container>
  );
}
