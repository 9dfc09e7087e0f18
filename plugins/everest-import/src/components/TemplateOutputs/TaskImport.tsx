import { Flex, Link } from '@backstage/ui';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { useTranslation } from '../../hooks/useTranslation';
import { importRunRouteRef } from '../../routes';
import { Busy } from '../Busy';
import { AlarmBanner } from '../CauseNotice';
import { ImportDoubts } from '../ImportDoubts';
import { PhaseNews } from '../ImportPage/PhaseNews';
import { useImport } from '../ImportPage/useImport';
import { ImportStanding } from '../ImportStanding';
import { statusOf } from '../LoadFailure';
import { Section } from '../Section';

/** How the import of a run stands, until it has ended. Who may read the run and not the import is shown nothing of it. */
export function TaskImport(props: { id: string }) {
  const { t } = useTranslation();
  const { value, error, loading, refresh } = useImport(props);
  const link = useOptionalRouteRef(importRunRouteRef);

  if (loading) {
    return <Busy text={t('import.loading')} />;
  }
  if (!value && [401, 403, 404].includes(statusOf(error) ?? 0)) {
    return null;
  }
  return (
    <Flex direction="column" gap="4" pb="4" data-testid="everest-import-task">
      <ImportDoubts item={value} error={error} onRetry={refresh} />
      {value && (
        <Section title={t('task.title', { name: value.name })} level={2}>
          <Flex direction="column" gap="3">
            <PhaseNews item={value} />
            <AlarmBanner item={value} />
            <ImportStanding item={value} />
            {link && (
              <Link href={link(value)}>
                {t('card.details', { name: value.name })}
              </Link>
            )}
          </Flex>
        </Section>
      )}
    </Flex>
  );
}
