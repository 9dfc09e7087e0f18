import { VisuallyHidden } from '@backstage/ui';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { useTabTitle } from '../../hooks/usePageTitle';
import { useTranslation } from '../../hooks/useTranslation';
import { usePhaseWords } from '../PhaseBadge';

/** Tells how an import stands where it is not looked at: in the tab's title, and to who has the page read out. */
export function PhaseNews(props: { item: Import }) {
  const { name } = props.item;
  const { t } = useTranslation();
  const text = usePhaseWords()(props.item);
  const news = t('common.labelledText', { label: name, text });
  useTabTitle(news);
  return (
    <VisuallyHidden role="status" data-testid="everest-import-news">
      {news}
    </VisuallyHidden>
  );
}
