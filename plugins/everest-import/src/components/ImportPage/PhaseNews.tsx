import { useEffect } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { usePhaseWords } from '../PhaseBadge';

/** Tells how an import stands where it is not looked at: in the tab's title, and to who has the page read out. */
export function PhaseNews(props: { item: Import }) {
  const { name } = props.item;
  const news = `${name}: ${usePhaseWords()(props.item)}`;
  useEffect(() => {
    const before = document.title;
    document.title = news;
    return () => {
      document.title = before;
    };
  }, [news]);
  return (
    <VisuallyHidden role="status" data-testid="everest-import-news">
      {news}
    </VisuallyHidden>
  );
}
