import { useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { useApi } from '@backstage/frontend-plugin-api';
import { ButtonLink, Container, Flex, Link, Text } from '@backstage/ui';
import { everestImportApiRef } from '../../api';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { usePageTitle } from '../../hooks/usePageTitle';
import { usePolled } from '../../hooks/usePolled';
import { useTranslation } from '../../hooks/useTranslation';
import { importersRouteRef } from '../../routes';
import { Busy } from '../Busy';
import { LoadFailure, statusOf } from '../LoadFailure';
import { Nothing } from '../Nothing';
import { ImporterDetails } from './ImporterDetails';

/** One importer of one cluster. */
export function ImporterPage() {
  const { cluster = '', name = '' } = useParams();
  const { t } = useTranslation();
  const api = useApi(everestImportApiRef);
  const load = useCallback(
    (signal: AbortSignal) => api.getImporter({ cluster, name }, { signal }),
    [api, cluster, name],
  );
  const { value, error, loading, refresh } = usePolled(load, () => false);
  const back = useOptionalRouteRef(importersRouteRef)?.();
  usePageTitle(value?.displayName || name);

  if (loading) {
    return <Busy text={t('importer.loading')} />;
  }
  if (!value && statusOf(error) === 404) {
    return (
      <Nothing
        testId="everest-import-not-found"
        title={t('importer.notFound')}
        text={t('importer.notFoundText', { cluster, name })}
        action={
          back && <ButtonLink href={back}>{t('importer.back')}</ButtonLink>
        }
      />
    );
  }
  return (
    <Container data-testid="everest-importer-page">
      <Flex direction="column" gap="4">
        {back && <Link href={back}>{t('importer.back')}</Link>}
        <Text as="h2" variant="title-small" weight="bold">
          {value?.displayName || name}
        </Text>
        {error && (
          <LoadFailure stale={Boolean(value)} error={error} onRetry={refresh} />
        )}
        {value && <ImporterDetails importer={value} />}
      </Flex>
    </Container>
  );
}
