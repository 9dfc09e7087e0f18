import { useParams } from 'react-router-dom';
import { ButtonLink, Container, Flex, Link, Text } from '@backstage/ui';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { useTranslation } from '../../hooks/useTranslation';
import { importsRouteRef } from '../../routes';
import { Busy } from '../Busy';
import { HistoryNotice } from '../HistoryNotice';
import { ImportDetails } from '../ImportDetails';
import { LoadFailure, statusOf } from '../LoadFailure';
import { Nothing } from '../Nothing';
import { StaleNotice } from './StaleNotice';
import { useImport } from './useImport';

/** One import. Right after a template run it may not be there yet: the page says so and asks again for a while. */
export function ImportPage() {
  const { cluster = '', namespace = '', name = '' } = useParams();
  const { t } = useTranslation();
  const { value, error, loading, awaited, refresh } = useImport({
    cluster,
    namespace,
    name,
  });
  const back = useOptionalRouteRef(importsRouteRef)?.();

  if (loading) {
    return <Busy text={t('import.loading')} />;
  }
  if (awaited) {
    return (
      <Busy
        text={t('import.beingCreated')}
        description={t('import.beingCreatedText')}
      />
    );
  }
  if (!value && statusOf(error) === 404) {
    return (
      <Nothing
        testId="everest-import-not-found"
        title={t('import.notFound')}
        text={t('import.notFoundText', { cluster, namespace, name })}
        action={back && <ButtonLink href={back}>{t('import.back')}</ButtonLink>}
      />
    );
  }
  return (
    <Container data-testid="everest-import-page">
      <Flex direction="column" gap="4">
        {back && <Link href={back}>{t('import.back')}</Link>}
        <Text as="h2" variant="title-small" weight="bold">
          {name}
        </Text>
        {error && (
          <LoadFailure stale={Boolean(value)} error={error} onRetry={refresh} />
        )}
        <HistoryNotice since={value?.historyStaleSince} />
        {value?.staleSince && (
          <StaleNotice
            cluster={cluster}
            since={value.staleSince}
            reason={value.staleReason}
          />
        )}
        {value && <ImportDetails item={value} />}
      </Flex>
    </Container>
  );
}
