import { Select } from '@backstage/ui';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './FilterSelect.module.css';

const ALL = '_all';

/** One of a list, or all; the empty value is all. */
export function FilterSelect(props: {
  label: string;
  value: string;
  options: { id: string; label: string }[];
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      className={styles.select}
      label={props.label}
      options={[{ id: ALL, label: t('filter.all') }, ...props.options]}
      selectedKey={props.value || ALL}
      onSelectionChange={key =>
        props.onChange(key === null || key === ALL ? '' : String(key))
      }
    />
  );
}
