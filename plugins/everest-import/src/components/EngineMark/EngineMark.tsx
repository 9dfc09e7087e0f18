import type { EngineType } from '@everest-import/backstage-plugin-everest-import-common';
import styles from './EngineMark.module.css';

/** An engine at a glance, beside words that say it: screen readers pass it over, and its letters are no text. */
export function EngineMark(props: { engine?: EngineType }) {
  return (
    <span
      aria-hidden
      className={`${styles.mark} ${styles[props.engine ?? 'unknown']}`}
    />
  );
}
