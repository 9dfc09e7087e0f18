import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { isRunning } from '../../hooks/useImports';
import { useLanguage } from '../../hooks/useLanguage';
import { useNow } from '../../hooks/useNow';
import { duration } from './duration';

/** From the importer's begin to its end, or to now while it runs; nothing before it began. */
export function ImportDuration(props: { item: Import }) {
  const { startedAt, finishedAt } = props.item;
  const language = useLanguage();
  const now = useNow();
  const from = Date.parse(startedAt ?? '');
  const to = isRunning(props.item) ? now : Date.parse(finishedAt ?? '');
  return Number.isNaN(from) || Number.isNaN(to) ? null : (
    <>{duration((to - from) / 1000, language)}</>
  );
}
