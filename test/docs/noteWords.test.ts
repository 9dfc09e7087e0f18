import type { BackupNote } from '@everest-import/backstage-plugin-everest-import-common';
import { strangerOf } from '../../plugins/everest-import-backend/src/backups/kinds/headers/strangers';
import { LAYOUTS } from '../../plugins/everest-import-backend/src/backups/kinds/__testUtils__/layouts';
import { recogniseLayout } from '../../plugins/everest-import-backend/src/backups/kinds/__testUtils__/recogniseLayout';
import { NOTES } from '../../plugins/everest-import/src/messages/checks/notes';
import { S3_FAILURES } from '../../plugins/everest-import/src/messages/checks/s3';
import { checkTranslations } from '../../plugins/everest-import/src/translations/checks';
import { s3Failures } from './s3Failures';

/** How each file begins that is no dump: what a header says has no layout of its own. */
const STRANGE_BEGINS = [
  '\xfd7zXZ\0',
  'BZh9',
  'PK\x03\x04',
  '7z\xbc\xaf\x27\x1c',
  '\x1f\x9d',
  'Rar!\x1a\x07',
  'version https://git-lfs.github.com/spec/v1\n',
  'Salted__',
  'SQLite format 3\0',
  '<!DOCTYPE html>',
  '\xff\xfeS\0',
  `dump.sql${'\0'.repeat(92)}0000644\0`.padEnd(257, '\0').concat('ustar\0'),
];

/** What only real tools' dumps have among the tests of the recognisers. */
const MORE = [
  '--\n-- PostgreSQL database cluster dump\n--\n',
  '# Sequel Pro SQL dump\n# Host: localhost (MySQL 8.0.36)\n',
].map((text, at) => ({
  name: `more ${at}`,
  contents: { 'dumps/all.sql': text },
  at: 'dumps/',
  expected: [],
}));

type Said = Pick<BackupNote, 'code' | 'values' | 'message' | 'remedy'>;

const nameOf = ({ code, values }: Said) =>
  values?.state === undefined ? code : `${code}-${values.state}`;

/** All that is said of the layouts, and of files that are no dumps. */
async function notesSeen(): Promise<Said[]> {
  const strange = STRANGE_BEGINS.map(begin =>
    strangerOf(Buffer.from(begin.padEnd(512, '\0'), 'latin1')),
  ).map(found => ({ code: found?.stranger ?? 'none', message: '', ...found }));
  const backups = await Promise.all(
    [...LAYOUTS, ...MORE].map(
      async layout => (await recogniseLayout(layout)).backups,
    ),
  );
  const notes = backups
    .flat()
    .flatMap(({ notes: all, obstacle }) => [
      ...all,
      ...(obstacle ? [obstacle] : []),
    ]);
  return [...strange, ...notes];
}

/** What is typed, or known by its English name. */
const NAMES =
  /\b(?:Everest|MongoDB|MariaDB|MySQL|S3|KMS|TLS|JSON|RDS|rclone|verifyTLS|s3:[A-Z]\w+|kms:\w+|pg_dump|mysqldump|mongodump|gzip|zstd|pbm|iconv)\b|--[a-z][\w-]+/g;

/** By the name of a text: what was said by it, and the key of its words. */
type Named = { key: string; said: Said };

const s3 = s3Failures().map(said => ({ key: `s3.${nameOf(said)}`, said }));
let notes: Named[];

beforeAll(async () => {
  notes = (await notesSeen()).map(said => ({
    key: `note.${nameOf(said)}`,
    said,
  }));
});

it('words every failure of S3, and no other', () => {
  const names = new Set(s3.map(({ said }) => nameOf(said)));
  expect([...names].sort()).toEqual([...S3_FAILURES].sort());
});

it('words every note and obstacle of a backup, each of its parts, and no other', () => {
  const parts = Object.fromEntries(
    notes.map(({ said }) => [
      nameOf(said),
      said.remedy ? ['title', 'remedy'] : ['title'],
    ]),
  );
  expect(parts).toEqual(NOTES);
});

describe.each(Object.entries(checkTranslations))('in %s', (_name, load) => {
  let worded: Record<string, string>;

  beforeAll(async () => {
    worded = (await load()).default;
  });

  it('takes only values that the backend gives', () => {
    const wrong = [...s3, ...notes].flatMap(({ key, said }) =>
      [
        ...`${worded[`${key}.title`]} ${
          worded[`${key}.remedy`] ?? ''
        }`.matchAll(/{{(.*?)}}/g),
      ]
        .filter(([, value]) => !Object.hasOwn(said.values ?? {}, value))
        .map(([, value]) => `${key}: ${value}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps names and commands', () => {
    const lost = [...s3, ...notes].flatMap(({ key, said }) => {
      const text = `${worded[`${key}.title`]} ${worded[`${key}.remedy`] ?? ''}`;
      return (`${said.message} ${said.remedy}`.match(NAMES) ?? [])
        .filter(name => !text.includes(name) && !text.includes('{{command}}'))
        .map(name => `${key}: ${name}`);
    });
    expect(lost).toEqual([]);
  });
});
