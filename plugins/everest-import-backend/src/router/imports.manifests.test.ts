import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { REQUEST_LABEL } from '@everest-import/backstage-plugin-everest-import-common';
import type {
  ImportManifests,
  ManifestFile,
} from '@everest-import/backstage-plugin-everest-import-common';
import { parse } from 'yaml';
import { engineBodies } from '../__testUtils__/engineBodies';
import { readLiveView } from '../__testUtils__/liveView';
import { violations } from '../__testUtils__/openApi';
import {
  SandboxCreate,
  startSandboxCreate,
} from '../__testUtils__/startSandboxCreate';
import { tieManifests } from '../provision/manifests/tieManifests';

const CANARIES = [
  'CANARYACCESSKEY00001',
  'canarySecretAccessKey00000000000000000001',
  'canary-database-password',
  'CANARYSOURCEKEY00001',
  'canarySourceSecret0000000000000000000001',
];
const [accessKeyId, secretAccessKey, password, ofSource, secretOfSource] =
  CANARIES;
const ROUTE = 'POST /imports/manifests';
const DATABASES =
  '/apis/everest.percona.com/v1alpha1/namespaces/team-blue/databaseclusters';

jest.setTimeout(60_000);

/** As Kubernetes' tools read it. */
const read = ({ content }: ManifestFile) => parse(content, { version: '1.1' });

describe('POST /imports/manifests', () => {
  let portal: SandboxCreate;
  beforeAll(async () => {
    const keys = () => ({
      accessKeyId: ofSource,
      secretAccessKey: secretOfSource,
    });
    portal = await startSandboxCreate(
      { accessKeyId, secretAccessKey },
      endpoint => [
        {
          name: 'nightly',
          title: 'nightly',
          endpoint,
          region: 'us-east-1',
          buckets: ['backups'],
          owners: ['*'],
          forcePathStyle: true,
          verifyTls: true,
          reachableFrom: 'everywhere',
          import: { type: 'keys', keys },
        },
      ],
    );
  });
  afterAll(() => portal?.stop());

  const mongodb = (name: string) => ({
    ...portal.sample(name),
    ...engineBodies(password).mongodb,
    source: portal.source('mongodb-zh5/1/2026-01-14T02:00:07Z/'),
    entity: 'component:default/shop-api',
  });
  const ask = async (body: object, query?: string) => {
    const reply = await portal.manifests(body, query);
    expect(reply.body.error).toBeUndefined();
    expect(reply.status).toBe(200);
    expect(violations(ROUTE, reply)).toEqual([]);
    const { files, checks, wanted } = reply.body as ImportManifests;
    return { files, checks, wanted, objects: files.map(read) };
  };

  it('answers with what a create would make, and makes nothing', async () => {
    const before = await portal.secrets();
    const { files, objects, checks } = await ask(mongodb('carts'));
    const [s3, users, database] = objects;
    expect(files.map(({ name, kind }) => [name, kind])).toEqual([
      [`secret.${s3.metadata.name}.yaml`, 'ExternalSecret'],
      [`secret.${users.metadata.name}.yaml`, 'ExternalSecret'],
      ['database.carts.yaml', 'DatabaseCluster'],
    ]);
    expect(database).toMatchObject({
      apiVersion: 'everest.percona.com/v1alpha1',
      metadata: {
        name: 'carts',
        namespace: 'team-blue',
        labels: { [REQUEST_LABEL]: expect.stringMatching(/^[\da-f]{32}$/) },
        annotations: {
          'everest-import.backstage.io/requested-by': 'user:default/mock',
          'everest-import.backstage.io/entity': 'component:default/shop-api',
        },
      },
      spec: {
        engine: { type: 'psmdb', userSecretsName: users.metadata.name },
        dataSource: {
          dataImport: {
            dataImporterName: 'everest-percona-psmdb-operator',
            source: { s3: { credentialsSecretName: s3.metadata.name } },
          },
        },
      },
    });
    expect(s3.metadata.labels).toEqual(database.metadata.labels);
    expect(checks).toContainEqual(
      expect.objectContaining({ id: 'dry-run', outcome: 'pass' }),
    );
    expect(await portal.secrets()).toEqual(before);
    expect((await portal.database('carts')).status).toBe(404);
    expect(await portal.backend.history.list()).toEqual([]);
  });

  it('has a database that Everest takes as it stands', async () => {
    const { objects } = await ask(portal.sample('taken'));
    const made = await portal.connection.request({
      method: 'POST',
      path: DATABASES,
      query: { fieldValidation: 'Strict', dryRun: 'All' },
      body: objects[1],
    });
    expect(made).toMatchObject({ status: 201, warnings: [] });
  });

  it('is what the database that somebody else makes of it is known by', async () => {
    const body = { ...mongodb('applied'), databaseCredentials: undefined };
    const { objects } = await ask(body);
    const again = await ask(body);
    expect(again.objects).toEqual(objects);
    const dry = await ask(body, '?dryRun=true');
    expect(dry.objects[2].metadata.labels).toEqual(objects[2].metadata.labels);
    const [s3, users, database] = objects;
    for (const { metadata, spec } of [s3, users]) {
      const { labels, annotations } = spec.target.template.metadata;
      const keys = spec.data.map(
        (item: { secretKey: string }) => item.secretKey,
      );
      const secret = await portal.connection.request({
        method: 'POST',
        path: '/api/v1/namespaces/team-blue/secrets',
        body: {
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: metadata.name, labels, annotations },
          stringData: Object.fromEntries(keys.map((key: string) => [key, 'x'])),
        },
      });
      expect(secret.status).toBe(201);
    }
    const made = await portal.connection.request<{
      metadata: { uid: string };
    }>({ method: 'POST', path: DATABASES, body: database });
    expect(made.status).toBe(201);
    const view = await readLiveView(portal.connection);
    const { history } = portal.backend;
    await tieManifests({
      clusters: { list: () => [view], get: () => view },
      history,
      logger: mockServices.logger.mock(),
    });
    expect(await history.byDatabaseUid(made.body.metadata.uid)).toMatchObject({
      ours: true,
      requestedBy: 'user:default/mock',
      entity: 'component:default/shop-api',
      snapshot: { requestedAs: 'manifests', owner: 'group:default/blue' },
    });
  });

  it('has another label for another backup, so that both hold', async () => {
    const labelOf = async (body: {
      engine: { type: string };
      name: string;
    }) => {
      const engine = { ...body.engine, replicas: 3 };
      const first = await ask(body);
      const again = await ask({ ...body, engine });
      const labels = [first, again].map(
        ({ objects }) => objects.at(-1).metadata.labels[REQUEST_LABEL],
      );
      expect(labels[1]).toBe(labels[0]);
      return labels[0];
    };
    const mongo = await labelOf(mongodb('both'));
    expect(await labelOf(portal.sample('both'))).not.toBe(mongo);
    expect(await labelOf(mongodb('both'))).toBe(mongo);
  });

  it('needs no key and no password, and says which keys the Secrets are to have', async () => {
    const { objects } = await ask({
      ...mongodb('keyless'),
      s3Credentials: undefined,
      databaseCredentials: undefined,
    });
    const [s3, users] = objects;
    expect(
      s3.spec.data.map(({ secretKey }: { secretKey: string }) => secretKey),
    ).toEqual(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']);
    expect(users.spec.data).toHaveLength(10);
    expect(s3.spec).toMatchObject({
      refreshInterval: '0',
      target: { name: s3.metadata.name, creationPolicy: 'Orphan' },
    });
    expect(users.spec.target.template.metadata.labels).toMatchObject({
      clusterName: 'keyless',
    });
  });

  it('has a SealedSecret where one is wished, and says how to fill it in', async () => {
    const { files, objects } = await ask(
      mongodb('sealed'),
      '?secrets=sealedSecret',
    );
    const [{ kind, metadata, spec }] = objects;
    expect(kind).toBe('SealedSecret');
    expect(Object.keys(spec.encryptedData)).toEqual([
      'AWS_ACCESS_KEY_ID',
      'AWS_SECRET_ACCESS_KEY',
    ]);
    expect(spec.template.metadata).toMatchObject({
      name: metadata.name,
      namespace: 'team-blue',
      annotations: {
        'sealedsecrets.bitnami.com/skip-set-owner-references': 'true',
      },
    });
    expect(files[0].content).toContain(
      `kubeseal --raw --namespace team-blue --name ${metadata.name}`,
    );
  });

  it('has nothing for the Secrets where they are made by hand, and says which', async () => {
    const { files, objects, wanted } = await ask(
      mongodb('byhand'),
      '?secrets=existing',
    );
    expect(files.map(({ name }) => name)).toEqual(['database.byhand.yaml']);
    const { spec } = objects[0];
    const names = [
      spec.dataSource.dataImport.source.s3.credentialsSecretName,
      spec.engine.userSecretsName,
    ];
    const keys = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];
    expect(wanted).toMatchObject([
      { name: names[0], purpose: 's3', keys },
      { name: names[1], purpose: 'database' },
    ]);
    for (const name of names) {
      expect(files[0].content).toContain(
        `The Secret '${name}' has to be there`,
      );
    }
  });

  it.each(['externalSecret', 'sealedSecret', 'existing'])(
    'tells no value of a key or password to anybody, with %s',
    async style => {
      const bodies = [
        mongodb('told'),
        {
          ...portal.sample('told-source'),
          s3Credentials: undefined,
          source: {
            backupSource: 'nightly',
            path: 'postgresql-nf9/1/backup/db/20260114-020001F/',
          },
        },
        mongodb('UPPER'),
      ];
      const replies = [];
      for (const body of bodies) {
        replies.push(await portal.manifests(body, `?secrets=${style}`));
      }
      expect(replies.map(({ status }) => status)).toEqual([200, 200, 422]);
      const said = JSON.stringify([
        replies.map(({ body, headers }) => [body, headers]),
        portal.backend.recorded,
      ]);
      expect(portal.backend.recorded.audits).toEqual(
        expect.arrayContaining(
          ['success', 'fail'].map(outcome =>
            expect.objectContaining({ eventId: 'import-manifests', outcome }),
          ),
        ),
      );
      CANARIES.forEach(canary => expect(said).not.toContain(canary));
    },
  );

  it('refuses what a create refuses', async () => {
    const even = { ...portal.sample('even'), engine: { type: 'mysql' } };
    const refused = await portal.manifests({ ...even, importer: 'none' });
    expect(refused.status).toBe(422);
    expect(violations(ROUTE, refused)).toEqual([]);
    const others = await Promise.all([
      portal.manifests({ ...portal.sample('x'), namespace: 'team-red' }),
      portal.manifests(portal.sample('x'), '?secrets=plain'),
      portal.manifests({ name: 'x' }),
      portal
        .manifests(portal.sample('x'))
        .set('Authorization', mockCredentials.service.header()),
    ]);
    expect(others.map(({ status }) => status)).toEqual([403, 400, 400, 403]);
  });

  it.each(['yes', '0o17', 'on\n1:30\n'])(
    "keeps the text '%s', which YAML 1.1 would take for something else",
    async config => {
      const { objects } = await ask({
        ...portal.sample('words'),
        engine: { type: 'postgresql', config },
      });
      expect(objects[1].spec.engine.config).toBe(config);
    },
  );
});
