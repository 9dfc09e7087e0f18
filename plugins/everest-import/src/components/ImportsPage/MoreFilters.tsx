import { useTranslation } from '../../hooks/useTranslation';
import { DateFilter } from '../DateFilter';
import { FilterSelect } from '../FilterSelect';
import type { ImportsFiltersProps } from './ImportsFilters';
import { useFilterChoices } from './useFilterChoices';
import styles from './ImportsPage.module.css';

/** Names, each once and in order, with the one that is chosen among them whatever it is. */
function choicesOf(chosen: string, ...names: string[][]) {
  return [...new Set([chosen, ...names.flat()])]
    .filter(Boolean)
    .sort()
    .map(name => ({ id: name, label: name }));
}

/** Where, with what, by whom and when. */
export function MoreFilters(props: ImportsFiltersProps) {
  const { view, onChange, items, clusters } = props;
  const { t } = useTranslation();
  const { importers, namespaces } = useFilterChoices();
  const isKnown = clusters.some(({ name }) => name === view.cluster);
  return (
    <div className={styles.more}>
      <FilterSelect
        label={t('filter.cluster')}
        value={view.cluster}
        options={[
          ...clusters.map(({ name, title }) => ({ id: name, label: title })),
          ...(isKnown ? [] : choicesOf(view.cluster)),
        ]}
        onChange={cluster => onChange({ cluster })}
      />
      <FilterSelect
        label={t('filter.namespace')}
        value={view.namespace}
        options={choicesOf(
          view.namespace,
          namespaces,
          items.map(({ namespace }) => namespace),
        )}
        onChange={namespace => onChange({ namespace })}
      />
      <FilterSelect
        label={t('filter.importer')}
        value={view.importer}
        options={choicesOf(
          view.importer,
          importers,
          items.map(({ importer }) => importer),
        )}
        onChange={importer => onChange({ importer })}
      />
      <FilterSelect
        label={t('filter.requestedBy')}
        value={view.requestedBy}
        options={[
          { id: 'me', label: t('filter.me') },
          ...choicesOf(
            view.requestedBy,
            items.map(({ requestedBy }) => requestedBy ?? ''),
          ).filter(({ id }) => id !== 'me'),
        ]}
        onChange={requestedBy => onChange({ requestedBy })}
      />
      <DateFilter
        label={t('filter.from')}
        value={view.from}
        onChange={from => onChange({ from })}
      />
      <DateFilter
        label={t('filter.to')}
        value={view.to}
        onChange={to => onChange({ to })}
      />
    </div>
  );
}
