import {
  databaseSchema,
  fieldsOf,
  objectWith,
} from '../__testUtils__/databaseFields';
import { sampleFacts, sampleRequest } from '../__testUtils__/sampleFacts';
import { findRefusals } from '../preflight';
import { plannedManifest } from '../preflight/plannedManifest';
import { Profile } from '../config/profiles';
import { layOver } from './overlay';

const IMPORT = 'dataSource.dataImport';
const schema = databaseSchema();
const fields = fieldsOf(schema);

/** Fields that have another name in a request: what sets them there, and what the database then holds. */
const RENAMED: Record<string, [change: object, made: unknown]> = {
  'engine.type': [{ engine: { type: 'mysql' } }, 'pxc'],
  'engine.userSecretsName': [
    { databaseCredentials: { secretName: 'given' } },
    'given',
  ],
  [`${IMPORT}.dataImporterName`]: [{ importer: 'other' }, 'other'],
  [`${IMPORT}.config`]: [
    { importer: 'acme-dump-loader', config: { format: 'plain', jobs: 1 } },
    { format: 'plain', jobs: 1 },
  ],
  [`${IMPORT}.source.path`]: [{ source: { path: 'a/b' } }, 'a/b'],
  [`${IMPORT}.source.s3.endpointURL`]: [
    { source: { endpoint: 'https://s3.amazonaws.com' } },
    'https://s3.amazonaws.com',
  ],
  [`${IMPORT}.source.s3.credentialsSecretName`]: [
    { s3Credentials: { secretName: 'given' } },
    'given',
  ],
};

/** Not offered, each for a reason. */
const LEFT_OUT: Record<string, string> = {
  'engine.crVersion': "the operator's own, unless an old one is wanted",
  'dataSource.dbClusterBackupName': 'another way to fill a database',
  'dataSource.backupSource': 'another way to fill a database',
  'dataSource.pitr': 'for another way to fill a database',
  [`${IMPORT}.source.s3.accessKeyId`]: 'keys go through a Secret',
  [`${IMPORT}.source.s3.secretAccessKey`]: 'keys go through a Secret',
};

/** What Everest's own form asks for. */
const FORM = [
  'engine.version',
  'engine.replicas',
  'engine.storage.size',
  'engine.storage.class',
  'engine.resources.cpu',
  'engine.resources.memory',
  'engine.config',
  'proxy.type',
  'proxy.replicas',
  'proxy.resources.cpu',
  'proxy.resources.memory',
  'proxy.expose.type',
  'proxy.expose.ipSourceRanges',
  'proxy.expose.loadBalancerConfigName',
  'sharding.enabled',
  'sharding.shards',
  'sharding.configServer.replicas',
  'backup.schedules.0.name',
  'backup.schedules.0.enabled',
  'backup.schedules.0.schedule',
  'backup.schedules.0.backupStorageName',
  'backup.schedules.0.retentionCopies',
  'backup.pitr.enabled',
  'backup.pitr.backupStorageName',
  'backup.pitr.uploadIntervalSec',
  'monitoring.monitoringConfigName',
  'podSchedulingPolicyName',
  ...Object.keys(RENAMED),
  `${IMPORT}.source.s3.bucket`,
  `${IMPORT}.source.s3.region`,
  `${IMPORT}.source.s3.verifyTLS`,
  `${IMPORT}.source.s3.forcePathStyle`,
];

const isLeftOut = (path: string) =>
  Object.keys(LEFT_OUT).some(
    left => path === left || path.startsWith(`${left}.`),
  );
const offered = fields.filter(([path]) => !isLeftOut(path));
const hasOwnField = (path: string) =>
  /^(engine|proxy\.(type|replicas|resources|expose))\b/.test(path);

/** The part of a request that sets a field. */
function changeFor(path: string, value: unknown): object {
  if (RENAMED[path]) {
    return RENAMED[path][0];
  }
  const source = /^dataSource\.dataImport\.source\.s3\.(\w+)$/.exec(path)?.[1];
  if (source) {
    return objectWith(`source.${source.replace('TLS', 'Tls')}`, value);
  }
  return objectWith(hasOwnField(path) ? path : `spec.${path}`, value);
}

/** What the database holds at a path, and what of the refusals is about fields that can't be set. */
function made(
  path: string,
  change: object,
  rules: { profiles?: Profile[] } = {},
) {
  const request = layOver<object>(
    { ...sampleRequest(), s3Credentials: undefined },
    change,
  );
  const facts = sampleFacts(request, { rules, installedSchema: schema });
  const value = path
    .split('.')
    .reduce<unknown>(
      (part, key) => (part as Record<string, unknown> | undefined)?.[key],
      plannedManifest(facts).spec,
    );
  const refused = findRefusals(facts).filter(({ code }) =>
    /reserved|everest-unknown/.test(code),
  );
  return { value, refused };
}

describe('the fields of a database', () => {
  it.each(FORM)("reach %s, which Everest's own form asks for", path => {
    expect(offered.map(([name]) => name)).toContain(path);
  });

  it.each(offered)('can be set by a request: %s', (path, sample) => {
    const needed = /\.(cpu|memory)$/.test(path)
      ? objectWith(path.replace(/\.\w+$/, ''), { cpu: '3G', memory: '3G' })
      : {};
    const size = path.startsWith('engine.storage')
      ? objectWith('engine.storage.size', '3G')
      : {};
    const change = [size, changeFor(path, sample)].reduce(
      (base, top) => layOver(base, top),
      hasOwnField(path) ? needed : {},
    );
    const expected = RENAMED[path]?.[1] ?? sample;
    expect(made(path, change)).toEqual({ value: expected, refused: [] });
  });

  const byProfile = offered.filter(
    ([path]) => !path.startsWith('dataSource') && !RENAMED[path],
  );

  it.each(byProfile)('can be set by a profile: %s', (path, sample) => {
    const profile = { name: 'all', title: 'All', ...changeFor(path, sample) };
    expect(made(path, { profile: 'all' }, { profiles: [profile] })).toEqual({
      value: sample,
      refused: [],
    });
  });
});
