import { importsOf } from '../../imports/ledger/importsOf';
import { NOW, look } from '../../__testUtils__/lookAtPhase';
import { toPrefill } from '../backupStorages';
import { toImport } from '../toImport';
import { toImporter } from '../toImporter';
import {
  backup,
  backupClass,
  beside,
  condition,
  instance,
  provider,
  restore,
  storage,
} from './__testUtils__/objects';
import { toBackupStorage } from './toBackupStorage';
import { toDatabase } from './toDatabase';
import { toDataImporter } from './toDataImporter';
import { toEngine } from './toEngine';
import { toImportJob } from './toImportJob';
import { withBackup, withRestored } from './withBackup';

const READY = {
  phase: 'Ready',
  conditions: [condition('DataSourceReady', 'True', 'Restored')],
};

function shown(
  options: {
    spec?: object;
    held?: Parameters<typeof beside>[0];
    restoreName?: string;
  } = {},
) {
  const around = beside(options.held);
  const database = withBackup(
    toDatabase(instance(READY, options.spec)),
    around,
  );
  const { restoreName: name } = options;
  const job = withRestored(
    toImportJob(restore('Succeeded', { name })),
    database,
    around,
  );
  return importsOf(database, [job], () => false).map(
    ({ manual, uid: _uid, ...objects }) =>
      toImport(objects.database, objects.job, {
        cluster: 'c2',
        origin: manual ? 'manual' : 'kubernetes',
        phase: look({ ...objects, now: NOW }),
      }),
  );
}

const COPY = { origin: { type: 'Instance' }, instanceRef: { name: 'other' } };

describe('an import of OpenEverest v2', () => {
  it('is said in the words of any other', () => {
    expect(shown()).toMatchObject([
      {
        id: 'uid-events-mongo',
        cluster: 'c2',
        namespace: 'team-blue',
        name: 'events-mongo',
        origin: 'kubernetes',
        phase: 'Succeeded',
        engine: { type: 'mongodb' },
        importer: 'percona-backup-mongodb',
        source: {
          bucket: 'backups',
          region: 'eu-central-1',
          endpoint: 'https://s3.example.net',
          path: 'events-prod/2026-11-14T02:00:07Z',
        },
        database: {
          ...{ status: 'ready', ready: true, size: '60Gi' },
          userSecret: 'events-mongo-users',
        },
        startedAt: '2026-11-14T09:04:00.000Z',
        finishedAt: '2026-11-14T09:20:00.000Z',
      },
    ]);
    expect(shown()[0]).not.toHaveProperty('warnings');
  });

  it.each([
    { which: 'as it should be', options: {}, count: 1 },
    {
      which: 'whose Backup is gone',
      options: { held: { backup: null } },
      count: 1,
    },
    {
      which: 'whose storage is gone',
      options: { held: { storage: null } },
      count: 1,
    },
    {
      which: 'which its provider will refuse without users',
      options: { spec: { userSecretRef: undefined } },
      count: 1,
    },
    {
      which: 'that is a copy of another database',
      options: {
        held: { backup: backup(COPY) },
        spec: { userSecretRef: undefined },
      },
      count: 0,
    },
    {
      which: 'of a release that knows no backups from outside',
      options: { held: { backup: backup({ origin: undefined }) } },
      count: 0,
    },
    {
      which: 'without data to begin with, and a Restore by hand',
      options: {
        restoreName: 'by-hand',
        spec: { dataSource: undefined, userSecretRef: undefined },
      },
      count: 1,
    },
    {
      which: 'that its own backup is restored into',
      options: {
        held: { backup: backup(COPY) },
        restoreName: 'by-hand',
        spec: { dataSource: undefined, userSecretRef: undefined },
      },
      count: 0,
    },
  ])('is a database $which: $count', ({ options, count }) => {
    expect(shown(options)).toHaveLength(count);
  });

  it('has its users in the Secret that its provider makes, where it names none', () => {
    const object = instance(READY, { userSecretRef: undefined });
    expect(toDatabase(object).spec?.engine?.userSecretsName).toBe(
      'events-mongo-conn',
    );
  });

  it('keeps the name of a provider that v1 has no word for', () => {
    const object = instance({}, { providerRef: { name: 'valkey' } });
    expect(toDatabase(object).spec?.engine?.type).toBe('valkey');
  });
});

describe('a class of backups of OpenEverest v2', () => {
  it('is said as an importer without settings', () => {
    const importer = toImporter('c2', toDataImporter(backupClass()));
    expect(importer).toMatchObject({
      name: 'percona-backup-mongodb',
      displayName: 'Percona Backup for MongoDB',
      engines: ['mongodb'],
      otherEngines: [],
      settings: 0,
      requiredFields: ['spec.backup.enabled'],
      findings: [],
      wideRights: false,
    });
    expect(importer).not.toHaveProperty('configSchema');
  });

  it('asks for what its Job asks for', () => {
    const job = {
      jobSpec: { image: 'registry.example.net/restore:1.0' },
      clusterPermissions: [
        { apiGroups: [''], resources: ['nodes'], verbs: ['list'] },
      ],
    };
    const object = backupClass({ executionMode: 'Job', job: { restore: job } });
    expect(toImporter('c2', toDataImporter(object))).toMatchObject({
      image: 'registry.example.net/restore:1.0',
      wideRights: true,
    });
  });
});

describe('what else OpenEverest v2 has', () => {
  it('is a storage that fills a form in, without its Secret', () => {
    expect(toPrefill('c2', 'team-blue', toBackupStorage(storage()))).toEqual([
      {
        cluster: 'c2',
        namespace: 'team-blue',
        name: 'nightly',
        bucket: 'backups',
        region: 'eu-central-1',
        endpoint: 'https://s3.example.net',
        verifyTls: true,
        forcePathStyle: false,
      },
    ]);
    expect(JSON.stringify(toBackupStorage(storage()))).not.toContain('-s3"');
  });

  it('is a provider, which is an engine of the whole cluster', () => {
    expect(toEngine(provider())).toMatchObject({ spec: { type: 'psmdb' } });
  });
});
