import { useTranslation } from '../../hooks/useTranslation';
import styles from './RawMessage.module.css';

/** A raw message, one click away. */
export function RawMessage(props: { text: string; label?: string }) {
  const { t } = useTranslation();
  return (
    <details className={styles.root} data-testid="everest-import-raw">
      <summary className={styles.summary}>
        {props.label ?? t('cause.raw')}
      </summary>
      {/* Scrollable text has to be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.text} tabIndex={0}>
        {props.text}
      </pre>
    </details>
  );
}
