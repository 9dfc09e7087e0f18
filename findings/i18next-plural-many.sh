#!/usr/bin/env bash
# i18next shows one number of a translated text in another language: a million, in Spanish, French or Portuguese.
#
# One would guess: a language file with `rows_one` and `rows_other`, as English has them, is complete for languages that
#   say "fila" and "filas"; and where a form is missing, the nearest of the same language is shown.
# What happens: by CLDR these languages have a third form, `many`, for whole millions (French already "1 million de").
#   i18next asks for `rows_many`, looks past `rows_other`, and takes the fallback language's `rows_other`: "1000000 rows"
#   in the middle of a Spanish page, and right again with 1,000,001. Of a language without a fallback it shows the key.
# The way on: write `_many` for each plural of these languages, also where it is the same as `_other`.
#
# Seen: 2026-11-29, with i18next 22.5.1, which Backstage 1.57 has, and 27.0.1, on Node 22. 27.1.1 of 2026-11-10 and the
#   newest, 27.1.5, take `rows_other` of the same language.
# Why it matters here: tables with a million rows are what importers tell of, and nobody tries a page with one. Our
#   languages give `_many` to all plurals (`plugins/everest-import/src/translations/withMany.ts`), held by a test.
#
# Needs node and npm. Prints what it saw; exits 1 when that is no longer what is told here.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat >show.cjs <<'SCRIPT'
const library = require('i18next');
const i18next = library.default ?? library;

const forms = (one, many) => ({ rows_one: `{{count}} ${one}`, rows_other: `{{count}} ${many}` });
const languages = {
  en: forms('row', 'rows'),
  es: forms('fila', 'filas'),
  fr: forms('ligne', 'lignes'),
  pt: forms('linha', 'linhas'),
  de: forms('Zeile', 'Zeilen'),
};
const resources = Object.fromEntries(
  Object.entries(languages).map(([language, translation]) => [language, { translation }]),
);
const show = async fallbackLng => {
  const texts = i18next.createInstance();
  await texts.init({ fallbackLng, resources });
  return ['es', 'fr', 'pt', 'de'].map(lng =>
    [999_999, 1_000_000, 1_000_001].map(count => texts.t('rows', { lng, count })).join(', '),
  );
};
const completed = async () => {
  const texts = i18next.createInstance();
  const translation = { ...languages.es, rows_many: languages.es.rows_other };
  await texts.init({ lng: 'es', fallbackLng: 'en', resources: { ...resources, es: { translation } } });
  return texts.t('rows', { count: 1_000_000 });
};
(async () => {
  console.log((await show('en')).join('\n'));
  console.log('without a fallback:', (await show(false))[0]);
  console.log('with rows_many:', await completed());
})();
SCRIPT

for version in 22.5.1 27.0.1 27.1.5; do
  npm install --silent --no-audit --no-fund --ignore-scripts --no-save "i18next@$version"
  echo "i18next $version:"
  node show.cjs | grep . | tee "$version"
done

cat >english <<'TOLD'
999999 filas, 1000000 rows, 1000001 filas
999999 lignes, 1000000 rows, 1000001 lignes
999999 linhas, 1000000 rows, 1000001 linhas
999999 Zeilen, 1000000 Zeilen, 1000001 Zeilen
without a fallback: 999999 filas, rows, 1000001 filas
with rows_many: 1000000 filas
TOLD
cat >mended <<'TOLD'
999999 filas, 1000000 filas, 1000001 filas
999999 lignes, 1000000 lignes, 1000001 lignes
999999 linhas, 1000000 linhas, 1000001 linhas
999999 Zeilen, 1000000 Zeilen, 1000001 Zeilen
without a fallback: 999999 filas, 1000000 filas, 1000001 filas
with rows_many: 1000000 filas
TOLD
cmp english 22.5.1
cmp english 27.0.1
cmp mended 27.1.5
