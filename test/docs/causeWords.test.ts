import { ImportCause } from '@everest-import/backstage-plugin-everest-import-common';
import { dataOverwritten } from '../../plugins/everest-import-backend/src/everest/overwritten';
import {
  CAUSE_WORDS,
  causeOf,
} from '../../plugins/everest-import-backend/src/everest/v2/causes';
import { CAUSES } from '../../plugins/everest-import-backend/src/imports/causes';
import { ENDINGS } from '../../plugins/everest-import-backend/src/imports/causes/endings';
import { UNKNOWN } from '../../plugins/everest-import-backend/src/imports/causes/unknown';
import { KNOWN_STAGES } from '../../plugins/everest-import-backend/src/imports/timeline/stageTexts';
import { STAGES } from '../../plugins/everest-import/src/messages/causes/codes';
import { causeMessages } from '../../plugins/everest-import/src/messages/causes';
import { causeTranslations } from '../../plugins/everest-import/src/translations/causes';

type Texts = Pick<
  ImportCause,
  'code' | 'values' | 'title' | 'meaning' | 'remedy'
>;

/** Every cause that the backend words, as it comes to a frontend. */
const CAUSES_SAID: Texts[] = [
  ...CAUSES,
  ...Object.values(ENDINGS),
  ...Object.values(UNKNOWN),
  ...(['waiting', 'running', 'done', 'failed'] as const).map(state =>
    dataOverwritten(state, undefined, undefined),
  ),
  ...CAUSE_WORDS.map(word => causeOf(word)),
];

/** What users know by its English name, and what they type. */
const NAMES =
  /\b(?:Secret|Pod|Job|Everest|Kubernetes|S3|CPU|TLS|KMS|WAL|PBM|PostgreSQL|MySQL|MongoDB|XtraBackup|pgBackRest|Glacier|[A-Z][a-z]+[A-Z]\w+|AWS_\w+|[a-z]\w*:[A-Z]\w+|data[A-Z]\w+|rs0|v2)\b|`[^`]+`|\b[\w-]+(?:\.[\w-]+)+\b|repo-cipher-type none/g;

function nameOf({ code, values }: Texts): string {
  return values?.state === undefined ? code : `${code}-${values.state}`;
}

const PARTS = ['title', 'meaning', 'remedy'] as const;

it('words every cause of the backend, each of its parts', () => {
  const missing = CAUSES_SAID.flatMap(cause =>
    PARTS.filter(part => cause[part]).map(part => `${nameOf(cause)}.${part}`),
  ).filter(key => !Object.hasOwn(causeMessages, key));
  expect(missing).toEqual([]);
});

it('words no cause that the backend does not know', () => {
  const known = new Set(CAUSES_SAID.map(nameOf));
  const worded = Object.keys(causeMessages)
    .map(key => key.split('.')[0])
    .filter(name => name !== 'then' && name !== 'look');
  expect(worded.filter(name => !known.has(name))).toEqual([]);
});

it('words what to look at for every stage that the backend knows, and no other', () => {
  expect([...STAGES].sort()).toEqual([...KNOWN_STAGES].sort());
});

it.each(Object.entries(causeTranslations))(
  'keeps names and commands in %s',
  async (_language, load) => {
    const texts: Record<string, string> = (await load()).default;
    const lost = CAUSES_SAID.flatMap(cause => {
      const name = nameOf(cause);
      const said = PARTS.map(part => cause[part] ?? '').join(' ');
      const worded = PARTS.map(part => texts[`${name}.${part}`] ?? '').join(
        ' ',
      );
      return (said.match(NAMES) ?? [])
        .filter(word => !worded.includes(word))
        .map(word => `${name}: ${word}`);
    });
    expect(lost).toEqual([]);
  },
);
