import { Text } from '@backstage/ui';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslation } from '../../hooks/useTranslation';
import { largestUnit } from '../RelativeTime';

/** A length of time in its largest whole unit, such as "3 minutes". */
function distanceOf(seconds: number, language: string): string {
  const [unit, size] = largestUnit(seconds);
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
