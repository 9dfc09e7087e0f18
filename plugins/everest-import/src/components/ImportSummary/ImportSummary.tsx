import { Flex, Link, Text } from '@backstage/ui';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { useTranslation } from '../../hooks/useTranslation';
import { importRouteRef } from '../../routes';
import { CauseNotice } from '../CauseNotice';
import { Facts } from '../Facts';
import { ImporterReport } from '../ImporterReport';
import { ImportWarnings } from '../ImportWarnings';
import { PhaseBadge } from '../PhaseBadge';
import { RelativeTime } from '../RelativeTime';

/** The database's own status in words. */
export function DatabaseStatus(props: { item: Import }) {
  const { t } = useTranslation();
  const { status, ready } = props.item.database;
  if (!status) {
    return <>{t('import.databaseSilent')}</>;
  }
  const says = ready && status !== 'ready';
  return <>{says ? `${status}, ${t('import.databaseReady')}` : status}</>;
}

/** One import in short, as the card lists it. */
export function ImportSummary(props: { item: Import }) {
  const { item } = props;
  const { cluster, namespace, name } = item;
  const { t } = useTranslation();
  const link = useOptionalRouteRef(importRouteRef);
  return (
    <Flex
      direction="column"
      gap="3"
      role="listitem"
      data-testid={`everest-import-summary-${cluster}-${namespace}-${name}`}
    >
      <Flex justify="between" align="center" gap="2">
        <Text as="h4" weight="bold">
          {name}
        </Text>
        <PhaseBadge item={item} />
      </Flex>
      <Facts
        items={[
          {
            label: t('import.sinceLabel'),
            value: <RelativeTime at={item.phaseSince} />,
          },
          { label: t('import.importer'), value: item.importer },
          { label: t('import.sourcePath'), value: item.source.path },
          {
            label: t('import.databaseStatus'),
            value: <DatabaseStatus item={item} />,
          },
        ]}
      />
      <ImporterReport item={item} />
      <CauseNotice item={item} />
      <ImportWarnings item={item} />
      {link && (
        <Link href={link({ cluster, namespace, name })}>
          {t('card.details', { name })}
        </Link>
      )}
    </Flex>
  );
}
