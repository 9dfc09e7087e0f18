import { useEffect, useState } from 'react';
import { Alert, Container } from '@backstage/ui';
import { usePageTitle } from '../../hooks/usePageTitle';
import { useTranslation } from '../../hooks/useTranslation';
import { Busy } from '../Busy';
import { ClusterWarnings } from '../ClusterWarnings';
import { HistoryNotice } from '../HistoryNotice';
import { LoadFailure, statusOf } from '../LoadFailure';
import { StartImportButton } from '../StartImportButton';
import { FirstRun } from './FirstRun';
import { ImportsFilters } from './ImportsFilters';
import { ImportsResult } from './ImportsResult';
import { isFiltered } from './importsView';
import { useImportsList } from './useImportsList';
import { useImportsView } from './useImportsView';

/** Every import that one may see, a page at a time; filters, order and page are in the URL. */
export function ImportsPage() {
  const { t } = useTranslation();
  usePageTitle(t('page.imports'));
  const { view, ignored, change, clear } = useImportsView();
  const list = useImportsList(view);
  const { value, error, refresh } = list;
  const [lostPage, setLostPage] = useState(false);
  // A page of another time or query: the first one is what there is
  const isLost = Boolean(view.cursor) && statusOf(error) === 400;
  useEffect(() => {
    if (isLost) {
      setLostPage(true);
      change({ cursor: '' }, { replace: true });
    }
  }, [isLost, change]);

  if (list.loading || (isLost && !value)) {
    return <Busy text={t('common.loading')} />;
  }
  const notes = [
    ...(ignored.length > 0
      ? [t('imports.ignored', { words: ignored.join(', ') })]
      : []),
    ...(lostPage && !view.cursor ? [t('imports.lostPage')] : []),
  ];
  const isEmpty = value?.totalItems === 0 && !list.isStale && !isFiltered(view);
  return (
    <Container data-testid="everest-imports-page">
      {error && !isLost && (
        <LoadFailure stale={Boolean(value)} error={error} onRetry={refresh} />
      )}
      {notes.map(note => (
        <Alert key={note} icon status="info" role="status" title={note} />
      ))}
      <HistoryNotice since={value?.historyStaleSince} />
      {value && <ClusterWarnings clusters={value.clusters} />}
      {isEmpty && <FirstRun />}
      {value && !isEmpty && (
        <>
          <ImportsFilters
            view={view}
            onChange={change}
            items={value.items}
            clusters={value.clusters}
            action={<StartImportButton />}
          />
          <ImportsResult
            view={view}
            reply={value}
            isStale={list.isStale}
            onChange={change}
            onClear={clear}
          />
        </>
      )}
    </Container>
  );
}
