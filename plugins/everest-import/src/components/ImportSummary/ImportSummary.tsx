import { Flex, Link } from '@backstage/ui';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { useTranslation } from '../../hooks/useTranslation';
import { importRunRouteRef } from '../../routes';
import { AlarmBanner, CauseNotice } from '../CauseNotice';
import { CheckAgain } from '../CheckAgain';
import { Facts } from '../Facts';
import { ImporterReport } from '../ImporterReport';
import { ImportWarnings } from '../ImportWarnings';

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

/** One import in short, as an open line of the card shows it. */
export function ImportSummary(props: { item: Import }) {
  const { item } = props;
  const { name } = item;
  const { t } = useTranslation();
  const link = useOptionalRouteRef(importRunRouteRef);
  return (
    <Flex direction="column" gap="3">
      <AlarmBanner item={item} />
      <Facts
        items={[
          { label: t('import.importer'), value: item.importer },
          { label: t('import.sourcePath'), value: item.source.path },
          {
            label: t('import.requestedAs'),
            value: item.requestedAs && t('import.asManifests'),
          },
          {
            label: t('import.databaseStatus'),
            value: item.gone ? undefined : <DatabaseStatus item={item} />,
          },
        ]}
      />
      <ImporterReport item={item} />
      <CauseNotice item={item} />
      <CheckAgain item={item} />
      <ImportWarnings item={item} />
      {link && <Link href={link(item)}>{t('card.details', { name })}</Link>}
    </Flex>
  );
}
