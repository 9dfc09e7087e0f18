import type { ReactNode } from 'react';
import styles from './Facts.module.css';

interface Fact {
  label: string;
  value: ReactNode;
  testId?: string;
  /** Takes a line of its own: a command, which is hard to read in pieces. */
  isWide?: boolean;
}

/** Labels with values; a fact without a value is left out. */
export function Facts(props: { items: Fact[] }) {
  return (
    <dl className={styles.list}>
      {props.items
        .filter(({ value }) => value !== undefined && value !== '')
        .map(({ label, value, testId, isWide }) => (
          <div
            key={label}
            className={isWide ? styles.wide : styles.fact}
            data-testid={testId}
          >
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
