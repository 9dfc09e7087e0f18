import { lazy } from 'react';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { SectionOnDemand } from '../Section';

const LogView = lazy(() =>
  import('./LogView').then(module => ({ default: module.LogView })),
);

/** What the importer writes. Nothing is read before it is asked for: it is a connection to the cluster. */
export function ImportLog(props: { item: Import }) {
  const { item } = props;
  const { t } = useTranslation();
  return (
    <SectionOnDemand
      title={t('log.title')}
      open={t('log.open')}
      what={t('log.what')}
      loading={t('log.loading')}
    >
      <LogView key={item.id} item={item} />
    </SectionOnDemand>
  );
}
