import type { HTMLAttributes } from 'react';
import styles from './PlainList.module.css';

/** A list without dots, one item under the other. */
export function PlainList(props: HTMLAttributes<HTMLUListElement>) {
  return <ul {...props} className={styles.list} />;
}
