import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { sampleRequest } from '../__testUtils__/sampleFacts';
import { leastCpuMs } from '../fuzz/__testUtils__/leastCpuMs';
import { parseFindRequest, parseListRequest } from './parseBackupsRequest';
import { parseImportRequest } from './parseImportRequest';
import { parsePreflight } from './parsePreflight';

/** As much as a body may be. */
const BYTES = 256 * 1024;
const MOST_BLOCK_MS = 50;

const object = (value: unknown = '', bytes = BYTES - 2_000) => {
  const count = Math.floor(bytes / (JSON.stringify(value).length + 11));
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`k${100_000 + index}`, value]),
  );
};
const array = (value: unknown, bytes = BYTES - 2_000) =>
  Array.from(
    { length: Math.floor(bytes / (JSON.stringify(value).length + 1)) },
    () => value,
  );
const deep = (levels: number) =>
  JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

const sample = sampleRequest();
const source = (change: object) => ({
  source: { ...sample.source, ...change },
});

/** A body that is wrong, and the field to blame. */
const LONG: [what: string, change: object, field: string][] = [
  ['credentials', { databaseCredentials: object() }, 'databaseCredentials'],
  [
    'credentials as text',
    { databaseCredentials: JSON.stringify(object('', BYTES / 2)) },
    'databaseCredentials',
  ],
  [
    'credentials that are numbers',
    { databaseCredentials: object(1) },
    'databaseCredentials',
  ],
  [
    'credentials of long names',
    { databaseCredentials: { [' '.repeat(BYTES - 2_000)]: 'x' } },
    'databaseCredentials',
  ],
  ['a spec', { spec: object({}) }, 'spec'],
  ['a deep spec', { spec: { a: deep(100_000) } }, 'spec'],
  ['a config', { config: object([]) }, 'config'],
  ['an expose', { proxy: { expose: object(null) } }, 'proxy.expose'],
  ['fields of a proxy', { proxy: object(null) }, 'proxy'],
  ['reasons', { acknowledge: array({}) }, 'acknowledge'],
  [
    'whole reasons',
    { acknowledge: array({ check: 'a', reason: 'b' }) },
    'acknowledge',
  ],
  ['fields', object(1), 'request'],
  ['fields of an engine', { engine: object(1) }, 'engine'],
  ['fields of a source', source(object(1)), 'source'],
  ['fields of keys', { s3Credentials: object('*') }, 's3Credentials'],
  ['a deep source', { source: deep(100_000) }, 'source'],
  [
    'stars for a key',
    {
      s3Credentials: {
        accessKeyId: '*'.repeat(BYTES - 2_000),
        secretAccessKey: 'x',
      },
    },
    's3Credentials',
  ],
  ['a path', source({ path: 'a/'.repeat(BYTES / 2 - 1_000) }), 'source.path'],
  [
    'a bucket',
    source({ bucket: 'a.'.repeat(BYTES / 2 - 1_000) }),
    'source.bucket',
  ],
  ['an owner', { owner: `user:${'a'.repeat(BYTES - 2_000)}` }, 'owner'],
  [
    'a Secret',
    { s3Credentials: { secretName: 'a.'.repeat(BYTES / 2 - 1_000) } },
    's3Credentials.secretName',
  ],
];

function causesOf(parse: () => unknown): RefusalCause[] {
  try {
    parse();
  } catch (error) {
    return (error as { causes: RefusalCause[] }).causes;
  }
  return [];
}

describe('a body as long as may be', () => {
  it.each(LONG)(
    'of %s is refused at once, by its field',
    (_, change, field) => {
      const body = { ...sample, ...change };
      for (const parse of [parseImportRequest, parsePreflight]) {
        const causes = causesOf(() => parse(body));
        const fields = causes.map(cause => cause.field);
        expect(fields[0]).toMatch(new RegExp(`^${field}`));
        expect(fields.length).toBeLessThanOrEqual(100);
        const cpuMs = leastCpuMs(() => causesOf(() => parse(body)));
        expect(cpuMs).toBeLessThan(MOST_BLOCK_MS);
      }
    },
  );

  it.each(LONG)('of %s holds up nobody at a look', (_, change) => {
    for (const parse of [parseListRequest, parseFindRequest]) {
      const body = { ...sample, prefix: 'a/'.repeat(BYTES / 2), ...change };
      expect(causesOf(() => parse(body))).not.toEqual([]);
      const cpuMs = leastCpuMs(() => causesOf(() => parse(body)));
      expect(cpuMs).toBeLessThan(MOST_BLOCK_MS);
    }
  });
});
