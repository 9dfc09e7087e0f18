import { useParams } from 'react-router-dom';
import { ButtonLink, Container, Flex, Link, Text } from '@backstage/ui';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { usePageTitle } from '../../hooks/usePageTitle';
import { useTranslation } from '../../hooks/useTranslation';
import { importsRouteRef } from '../../routes';
import { Busy } from '../Busy';
import { CleanUpButton } from '../CleanUp';
import { ImportAgainButton } from '../ImportAgain';
import { ImportSections } from '../ImportDetails';
import { ImportDoubts } from '../ImportDoubts';
import { statusOf } from '../LoadFailure';
import { Nothing } from '../Nothing';
import { OtherRuns } from './OtherRuns';
import { PhaseNews } from './PhaseNews';
import { useImport } from './useImport';
import styles from './ImportPage.module.css';

/** One run by its id, or the newest one of a name. Right after a template run it may not be there yet: the page says so and asks again for a while. */
export function ImportPage() {
  const { id, cluster = '', namespace = '', name = '' } = useParams();
  const { t } = useTranslation();
  const { value, error, loading, awaited, refresh } = useImport({
    id,
    cluster,
    namespace,
    name,
  });
  const back = useOptionalRouteRef(importsRouteRef)?.();
  // Once it is there, how it stands is in the title
  usePageTitle(value ? undefined : name || t('page.imports'));

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
        text={
          id
            ? t('import.runNotFoundText', { id })
            : t('import.notFoundText', { cluster, namespace, name })
        }
        action={back && <ButtonLink href={back}>{t('import.back')}</ButtonLink>}
      />
    );
  }
  return (
    <Container data-testid="everest-import-page">
      <Flex direction="column" gap="4">
        {back && <Link href={back}>{t('import.back')}</Link>}
        <Flex align="center" gap="4" className={styles.head}>
          <Text as="h2" variant="title-small" weight="bold">
            {value?.name ?? name}
          </Text>
          {value && <PhaseNews item={value} />}
          {value && <ImportAgainButton item={value} />}
          {value && <CleanUpButton item={value} onDone={refresh} />}
        </Flex>
        <ImportDoubts item={value} error={error} onRetry={refresh} />
        {value && <ImportSections item={value} />}
        {value && <OtherRuns key={value.id} item={value} />}
      </Flex>
    </Container>
  );
}
