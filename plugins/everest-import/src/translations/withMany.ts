/**
 * Adds the plural of whole millions, which French, Spanish and Portuguese have
 * apart: where it is missing, i18next takes the English text. With the number
 * in digits it reads as the plural of any other.
 */
export function withMany<TTranslation extends Record<string, string>>(
  translation: TTranslation,
): TTranslation {
  const many = Object.entries(translation)
    .filter(([key]) => key.endsWith('_other'))
    .map(([key, text]) => [key.replace(/_other$/, '_many'), text]);
  return { ...Object.fromEntries(many), ...translation };
}
