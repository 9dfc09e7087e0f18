import { largestUnit } from '../RelativeTime/largestUnit';

/** A length of time in words, rounded up, such as "3 minutes". */
export function lengthOfTime(seconds: number, language: string): string {
  const [unit, size] = largestUnit(Math.max(seconds, 60));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(Math.ceil(Math.max(seconds, 60) / size));
}
