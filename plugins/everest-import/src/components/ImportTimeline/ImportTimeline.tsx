import { lazy } from 'react';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { SectionOnDemand } from '../Section';

const TimelineView = lazy(() =>
  import('./TimelineView').then(module => ({ default: module.TimelineView })),
);

/** What an import went through, once somebody asks for it. */
export function ImportTimeline(props: { item: Import }) {
  const { id } = props.item;
  const { t } = useTranslation();
  return (
    <SectionOnDemand
      title={t('timeline.title')}
      open={t('timeline.open')}
      what={t('timeline.what')}
      loading={t('timeline.loading')}
    >
      <TimelineView key={id} id={id} />
    </SectionOnDemand>
  );
}
