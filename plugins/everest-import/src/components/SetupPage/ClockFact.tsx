import { Text } from '@backstage/ui';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslation } from '../../hooks/useTranslation';

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A length of time in its largest whole unit, such as "3 minutes". */
function distanceOf(seconds: number, language: string): string {
  const [unit, size] =
    UNITS.find(([, length]) => seconds >= length) ?? UNITS[UNITS.length - 1];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(Math.round(seconds / size));
}

/** How far a cluster's clock is off, and what comes of it; positive is ahead. */
export function ClockFact(props: { skewSeconds: number }) {
  const { t } = useTranslation();
  const distance = distanceOf(Math.abs(props.skewSeconds), useLanguage());
  return (
    <>
      {props.skewSeconds > 0
        ? t('setup.clockAhead', { distance })
        : t('setup.clockBehind', { distance })}
      <Text as="p" variant="body-small" color="secondary">
        {t('setup.clockRemedy')}
      </Text>
    </>
  );
}
