import fc from 'fast-check';
import { BackupKinds } from './BackupKinds';
import { BucketContents, MemoryBucket } from './__testUtils__/MemoryBucket';
import { leastBlocked } from '../../fuzz/__testUtils__/leastBlocked';
import { LoopWatch } from '../../fuzz/__testUtils__/LoopWatch';

const watch = new LoopWatch();

const kinds = new BackupKinds();
const look = (contents: BucketContents, at: string) =>
  kinds.recognise(new MemoryBucket(contents).folder(at));

const LABEL = '20260114-020001F';
const NAME = '2026-01-14T02:00:07Z';

/** Files whose contents are believed to be an object, each with a folder in which it is read. */
const believed: [string, string, (json: string) => BucketContents][] = [
  [
    'backup.info',
    'backup/db/',
    json => ({
      'backup/db/backup.info': `[backup:current]\n${LABEL}=${json}\n[db:history]\n1=${json}\n`,
      [`backup/db/${LABEL}/backup.manifest`]: 'x',
    }),
  ],
  [
    'pbm.json',
    'm/',
    json => ({
      [`m/${NAME}.pbm.json`]: json,
      [`m/${NAME}/rs0/meta.pbm`]: 'x',
    }),
  ],
  [
    'export_info',
    'e/',
    json => ({
      'e/export_info_e.json': json,
      'e/export_tables_info_e_from_1_to_1.json': json,
    }),
  ],
  [
    'prelude.json',
    'd/',
    json => ({
      'd/prelude.json': json,
      'd/carts.bson': 'x',
      'd/carts.metadata.json': 'x',
    }),
  ],
];

const WORDS = [
  ...['backup-timestamp-stop', 'backup-info-size', 'backup-reference', 'db-id'],
  ...[
    'backup-prior',
    'db-version',
    'type',
    'status',
    'size',
    'nss',
    'replsets',
  ],
  ...['mongodb_version', 'snapshotTime', 'taskEndTime', 'ServerVersion'],
];
const value = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<fc.JsonValue>({ toString: 1 }, { length: -1 }, 1e308, 'done'),
);

describe('hostile contents', () => {
  it.each(believed)(
    'of %s are neither believed nor thrown about',
    async (_file, at, contents) => {
      await fc.assert(
        fc.asyncProperty(
          fc.dictionary(fc.constantFrom(...WORDS), value),
          async said => {
            for (const backup of await look(
              contents(JSON.stringify(said)),
              at,
            )) {
              expect(Number.isNaN(Date.parse(backup.time ?? NAME))).toBe(false);
              expect(backup.sizeBytes ?? 1).toBeGreaterThan(0);
              expect(typeof (backup.engineVersion ?? '')).toBe('string');
            }
          },
        ),
        { numRuns: 300 },
      );
    },
  );

  const starts = [
    ...['', 'PGDMP\u0001\u000e\0\u0004\u0008\u0001', 'm\u00e2\u0099\u0081'],
    ...['\u001f\u008b\u0008', '(\u00b5/\u00fd', '\u0004"M\u0018'],
    '-- MySQL dump 1\n',
  ].map(start => Buffer.from(start, 'latin1'));

  it('after the first bytes of every format are no reason to throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 3000 }),
        async (start, rest) => {
          const body = Buffer.concat([start, rest]);
          const contents = { 'a/x.sql': body, 'b/toc.dat': body };
          const found = [
            ...(await look(contents, 'a/')),
            ...(await look(contents, 'b/')),
          ];
          expect(found.every(({ complete }) => complete !== 'yes')).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['an INI of one line', '[db]'.padEnd(256 * 1024, '[')],
    ['braces', `[db]\n${LABEL}=${'{"a":'.repeat(50_000)}`],
    ['labels', `[db]\n${`${LABEL}={}\n`.repeat(10_000)}`],
    ['a very long key', `[db]\n${'2'.repeat(250_000)}={}`],
  ])('%s take less than 100 ms', async (_what, info) => {
    const contents = {
      'backup/db/backup.info': info,
      [`backup/db/${LABEL}/backup.manifest`]: 'x',
    };
    const { busyMs } = await leastBlocked(watch, () =>
      look(contents, 'backup/db/'),
    );
    expect(busyMs).toBeLessThan(100);
  });

  it('in names stay in paths, and out of sentences', async () => {
    const stanza = `ev\u202eil\n${'x'.repeat(500)}`;
    const [backup] = await look(
      { [`backup/${stanza}/${LABEL}/backup.manifest`]: 'x' },
      `backup/${stanza}/`,
    );
    expect(backup.path).toBe(`backup/${stanza}/${LABEL}/`);
    expect(backup.notes[0].message).toMatch(/^The stanza is 'ev il x{20,}/);
    expect(backup.notes[0].message.length).toBeLessThan(300);
  });
});
