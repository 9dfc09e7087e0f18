import { OTHER_SERVICES } from '../../plugins/everest-import-backend/src/backups/s3/answers/otherService';
import { HARD_CHECKS } from '../../plugins/everest-import-backend/src/preflight';
import {
  FAILURES,
  PASSES,
} from '../../plugins/everest-import/src/messages/checks/codes';
import { checkTranslations } from '../../plugins/everest-import/src/translations/checks';
import { ADVICE } from '../../plugins/everest-import/src/messages/checks/advice';
import { adviceTexts } from './adviceTexts';
import { saidTexts } from './saidTexts';

/** By the host's name alone: what is said of each is not a sentence with values in it. */
const otherServices = OTHER_SERVICES.map(id => `endpoint-not-s3-${id}`);
const texts = saidTexts();
const advice = adviceTexts();

/** The advice that a text is of: its name begins with a code, or with an outcome and the id. */
function adviceOf(name: string) {
  const rest = name.replace(/^(warning|skipped|pass)-/, '');
  return advice.find(({ id, codes }) =>
    (rest === name ? codes : [id]).some(word => rest.startsWith(word)),
  );
}

/** What is typed, or known by its English name. */
const NAMES =
  /\b(?:Secret|Everest|Kubernetes|S3|MongoDB|[a-z]+[A-Z]\w+|secrets)\b|[\w.]+\.[\w.]*\w|@sha256|https:\/\//g;

it('words every failure of a hard check, and no other', () => {
  const names = new Set([...texts.map(({ name }) => name), ...otherServices]);
  expect([...names].sort()).toEqual([...FAILURES].sort());
});

it('words what holds where each hard check passes', () => {
  expect([...PASSES]).toEqual(HARD_CHECKS.map(({ id }) => id));
});

it('words every failure of an advice, and none that there is not', () => {
  const codes = advice.flatMap(each => each.codes);
  const worded = Object.keys(ADVICE);
  expect(
    codes.filter(code => !worded.some(name => name.startsWith(code))),
  ).toEqual([]);
  expect(worded.filter(name => !adviceOf(name))).toEqual([]);
});

describe.each(Object.entries(checkTranslations))('in %s', (_name, load) => {
  let worded: Record<string, string>;

  beforeAll(async () => {
    worded = (await load()).default;
  });

  it('takes only values that the backend gives, of each that has the name', () => {
    const wrong = texts.flatMap(({ name, values }) =>
      [...worded[`failure.${name}`].matchAll(/{{(.*?)}}/g)]
        .filter(([, value]) => !values.includes(value))
        .map(([, value]) => `${name}: ${value}`),
    );
    expect(wrong).toEqual([]);
  });

  it('takes only values that the backend gives with an advice', () => {
    const wrong = Object.entries(worded)
      .filter(([key]) => key.startsWith('advice.'))
      .flatMap(([key, text]) =>
        [...text.matchAll(/{{(.*?)}}/g)]
          .filter(
            ([, value]) => !adviceOf(key.split('.')[1])?.values.includes(value),
          )
          .map(([, value]) => `${key}: ${value}`),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps names', () => {
    const lost = texts.flatMap(({ name, words }) =>
      (words.match(NAMES) ?? [])
        .filter(word => !worded[`failure.${name}`].includes(word))
        .map(word => `${name}: ${word}`),
    );
    expect(lost).toEqual([]);
  });
});
