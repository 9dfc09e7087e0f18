import styles from './DateFilter.module.css';

/** A day, `2026-01-31`, by the browser's own calendar; empty: none. */
export function DateFilter(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{props.label}</span>
      <input
        type="date"
        className={styles.input}
        value={props.value}
        onChange={event => props.onChange(event.target.value)}
      />
    </label>
  );
}
