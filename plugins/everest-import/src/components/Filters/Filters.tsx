import type { ReactNode } from 'react';
import { SearchField } from '@backstage/ui';
import styles from './Filters.module.css';

/** A search field with filters beside it, and an action at the end. */
export function Filters(props: {
  searchLabel: string;
  text: string;
  onText: (text: string) => void;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.row} role="search">
      <SearchField
        className={styles.search}
        label={props.searchLabel}
        placeholder=""
        value={props.text}
        onChange={props.onText}
      />
      {props.children}
      {props.action && <div className={styles.action}>{props.action}</div>}
    </div>
  );
}
