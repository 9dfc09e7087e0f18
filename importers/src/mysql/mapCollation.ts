/** MariaDB's names of languages with those of MySQL's collations of Unicode 9. */
const LANGUAGES: Record<string, string> = {
  croatian: 'hr',
  czech: 'cs',
  danish: 'da',
  esperanto: 'eo',
  estonian: 'et',
  german2: 'de_pb',
  hungarian: 'hu',
  icelandic: 'is',
  latvian: 'lv',
  lithuanian: 'lt',
  polish: 'pl',
  roman: 'la',
  romanian: 'ro',
  slovak: 'sk',
  slovenian: 'sl',
  spanish: 'es',
  spanish2: 'es_trad',
  swedish: 'sv',
  turkish: 'tr',
  vietnamese: 'vi',
};
const OF_MARIADB =
  /^(?:(utf8mb4|utf8mb3|utf8)_)?uca1400_(?:([a-z]+2?)_)?(?:nopad_)?(ai|as)_(ci|cs)$/;

/** What stands for a collation of MariaDB's in MySQL; undefined where nothing is like it. In small letters. */
export function mapCollation(name: string): string | undefined {
  const [, encoding, language, accent, letters] = OF_MARIADB.exec(name) ?? [];
  if (accent === undefined) return undefined;
  // Of three bytes a letter MySQL has none of Unicode 9
  if (encoding && encoding !== 'utf8mb4')
    return accent === 'ai' && letters === 'ci' && !language
      ? 'utf8mb3_unicode_ci'
      : undefined;
  const code = language === undefined ? '' : LANGUAGES[language];
  if (code === undefined || (accent === 'ai' && letters === 'cs'))
    return undefined;
  const [short, ...more] = code.split('_');
  return ['utf8mb4', short, '0900', ...more, accent, letters]
    .filter(Boolean)
    .join('_')
    .replace(/_0900_(pb|trad)_/, (_, kind: string) => `_${kind}_0900_`);
}
