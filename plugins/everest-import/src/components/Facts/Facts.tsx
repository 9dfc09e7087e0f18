import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** Labels with values; a fact without a value is left out. */
export function Facts(props: {
  items: { label: string; value: ReactNode; testId?: string }[];
}) {
  return (
    <dl className={styles.list}>
      {props.items
        .filter(({ value }) => value !== undefined && value !== '')
        .map(({ label, value, testId }) => (
          <div key={label} className={styles.fact} data-testid={testId}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
