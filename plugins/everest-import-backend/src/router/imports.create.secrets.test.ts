import { CREDENTIALS_LABEL } from '@everest-import/backstage-plugin-everest-import-common';
import { putSecret } from '../__testUtils__/putSecret';
import {
  SandboxCreate,
  startSandboxCreate,
} from '../__testUtils__/startSandboxCreate';
import { until } from '../__testUtils__/until';

const EVEREST = '/apis/everest.percona.com/v1alpha1/namespaces/team-blue';
const KEYS = {
  accessKeyId: 'CANARYACCESSKEY00001',
  secretAccessKey: 'canarySecretAccessKey00000000000000000001',
};
const S3 = { labels: { [CREDENTIALS_LABEL]: 's3' } };
const USERS = { labels: { [CREDENTIALS_LABEL]: 'database' } };

jest.setTimeout(120_000);

describe('POST /imports with Secrets that are there', () => {
  let portal: SandboxCreate;
  const sightOf = async (name: string) => {
    const path = `/api/v1/namespaces/team-blue/secrets/${name}`;
    return (await portal.connection.request({ method: 'GET', path })).status;
  };
  beforeAll(async () => {
    portal = await startSandboxCreate(KEYS);
    for (const [name, metadata] of [
      ['plain', {}],
      ['storage-keys', S3],
      ['monitoring-keys', S3],
    ] as const) {
      await putSecret(portal.connection, name, metadata);
    }
    const put = async (plural: string, kind: string, spec: object) => {
      const { status } = await portal.connection.request({
        method: 'POST',
        path: `${EVEREST}/${plural}`,
        body: {
          apiVersion: 'everest.percona.com/v1alpha1',
          kind,
          metadata: { name: 'main' },
          spec,
        },
      });
      expect(status).toBe(201);
    };
    await put('backupstorages', 'BackupStorage', {
      type: 's3',
      bucket: 'backups',
      credentialsSecretName: 'storage-keys',
    });
    await put('monitoringconfigs', 'MonitoringConfig', {
      type: 'pmm',
      credentialsSecretName: 'monitoring-keys',
      pmm: { url: 'https://pmm.example.net', image: 'pmm' },
    });
    await portal.post(portal.sample('other'));
    await until(async () => (await sightOf('everest-secrets-other')) === 200);
  });
  afterAll(() => portal?.stop());

  const named = (name: string, secretName: string) => ({
    ...portal.sample(name),
    s3Credentials: { secretName },
  });
  const mysql = (name: string, secretName: string) => ({
    ...portal.sample(name),
    engine: { type: 'mysql' },
    importer: 'everest-percona-pxc-operator',
    source: portal.source(
      'mysql-wih/0c2e24dd-27a6-4a7c-9a4e-3a8a2f1b7d11/mysql-wih-2026-01-14-02:00:18-full/',
    ),
    databaseCredentials: { secretName },
  });

  it.each([
    ["another database's users", 'everest-secrets-other', 'secret-of-database'],
    ["a backup storage's keys", 'storage-keys', 'secret-in-use'],
    ["a monitoring config's keys", 'monitoring-keys', 'secret-in-use'],
    ['what nobody gave to imports', 'plain', 'secret-not-found'],
    ['what is not there', 'nobody-made-it', 'secret-not-found'],
  ])('refuses %s, in a dry run too, and leaves it', async (_, secret, code) => {
    const before = await sightOf(secret);
    for (const query of ['', '?dryRun=true']) {
      const { status, body } = await portal.post(named('thief', secret), query);
      expect(status).toBe(422);
      expect(body.error.causes).toMatchObject([
        { field: 's3Credentials.secretName', code },
      ]);
    }
    expect((await portal.database('thief')).status).toBe(404);
    expect(await sightOf(secret)).toBe(before);
  });

  it('refuses the users of another database for a new one', async () => {
    await putSecret(portal.connection, 'first-users', USERS);
    expect((await portal.post(mysql('first', 'first-users'))).status).toBe(201);
    const { status, body } = await portal.post(mysql('second', 'first-users'));
    expect(status).toBe(422);
    expect(body.error.causes).toMatchObject([
      { field: 'databaseCredentials.secretName', code: 'secret-in-use' },
    ]);
  });

  it('lets one of two in that name a Secret at the same time', async () => {
    await putSecret(portal.connection, 'for-one', S3);
    const replies = await Promise.all(
      ['twin-a', 'twin-b'].map(name => portal.post(named(name, 'for-one'))),
    );
    const [made, refused] = replies.sort((a, b) => a.status - b.status);
    expect([made.status, refused.status]).toEqual([201, 422]);
    expect(refused.body.error.causes).toMatchObject([
      { field: 's3Credentials.secretName', code: 'secret-in-use' },
    ]);
    expect(await sightOf('for-one')).toBe(200);
  });
});
