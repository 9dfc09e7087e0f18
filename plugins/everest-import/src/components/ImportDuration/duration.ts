const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A length of time by its two largest units, such as "1 hr 20 min"; less than a second is none. */
export function duration(seconds: number, language: string): string {
  const whole = Math.max(Math.round(seconds), 0);
  const largest = UNITS.findIndex(([, length]) => whole >= length);
  const first = largest < 0 ? UNITS.length - 1 : largest;
  return UNITS.slice(first, first + 2)
    .map(([unit, length], index) => ({
      unit,
      amount: Math.floor(
        (index === 0 ? whole : whole % UNITS[first][1]) / length,
      ),
    }))
    .filter(({ amount }, index) => index === 0 || amount > 0)
    .map(({ unit, amount }) =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        unitDisplay: 'short',
      }).format(amount),
    )
    .join(' ');
}
