import {
  ENGINE_TYPES,
  type EngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import styles from './EngineMark.module.css';

const isKnown = (engine: string | undefined): engine is EngineType =>
  ENGINE_TYPES.includes(engine as EngineType);

/** An engine at a glance, beside words that say it: screen readers pass it over, and its letters are no text. */
export function EngineMark(props: { engine?: string }) {
  const { engine } = props;
  return (
    <span
      aria-hidden
      className={`${styles.mark} ${
        isKnown(engine) ? styles[engine] : styles.unknown
      }`}
    />
  );
}
