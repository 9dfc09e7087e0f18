import { useLanguage } from '../../hooks/useLanguage';
import { useNow } from '../../hooks/useNow';
import { largestUnit } from './largestUnit';
import styles from './RelativeTime.module.css';

/** A distance in time in words, such as "5 minutes ago". */
export function relativeTime(
  at: number,
  now: number,
  language: string,
): string {
  const seconds = Math.round((at - now) / 1000);
  const [unit, size] = largestUnit(seconds);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(
    Math.trunc(seconds / size),
    unit,
  );
}

/** The moment in full, with its time zone. */
export function exactTime(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'long',
  }).format(at);
}

/** A time as a distance from now with the exact one under it, where everybody can read it. */
export function FullTime(props: { at: string }) {
  const language = useLanguage();
  const at = Date.parse(props.at);
  return (
    <>
      <RelativeTime at={props.at} />
      {!Number.isNaN(at) && (
        <span className={styles.exact}>{exactTime(at, language)}</span>
      )}
    </>
  );
}

/** A time as a distance from now, the exact one on hover. */
export function RelativeTime(props: { at: string }) {
  const language = useLanguage();
  const now = useNow();
  const at = Date.parse(props.at);
  if (Number.isNaN(at)) {
    return <>{props.at}</>;
  }
  return (
    <time dateTime={props.at} title={exactTime(at, language)}>
      {relativeTime(Math.min(at, now), now, language)}
    </time>
  );
}
