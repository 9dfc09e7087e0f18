import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { JsonObject } from '@backstage/types';
import { validate } from 'jsonschema';
import { refusal, startBackendApi } from './__testUtils__/startBackendApi';
import {
  mongodbKeys,
  mysqlPasswords,
  runs,
  s3Secrets,
  template,
} from './__testUtils__/template';
import scaffolderModule from './index';

type Run = { values: JsonObject; secrets: { [key: string]: string } };
type TaskEvent = { type: string; body: JsonObject & { message: string } };

const TEMPLATE_REF = 'template:default/import-database-backup-plain';

const keys = {
  accessKeyId: s3Secrets.s3AccessKeyId,
  secretAccessKey: s3Secrets.s3SecretAccessKey,
};

describe("the template 'Import a database backup'", () => {
  let api: Awaited<ReturnType<typeof startBackendApi>>;

  beforeAll(async () => {
    const entity = {
      ...template,
      metadata: { ...template.metadata, namespace: 'default' },
    };
    api = await startBackendApi([
      scaffolderPlugin,
      scaffolderModule,
      catalogServiceMock.factory({ entities: [entity] }),
    ] as Parameters<typeof startBackendApi>[0]);
  });

  beforeEach(() => {
    api.calls.length = 0;
    api.answers.length = 0;
  });

  async function call(path: string, body?: object) {
    const response = await fetch(
      `http://localhost:${api.server.port()}/api/scaffolder/v2${path}`,
      {
        method: body ? 'POST' : 'GET',
        headers: {
          'Content-Type': 'application/json',
          Authorization: mockCredentials.user.header(),
        },
        body: body && JSON.stringify(body),
      },
    );
    return { status: response.status, body: await response.json() };
  }

  /** Runs the template for real, and reads the task's events up to its end. */
  async function run({ values, secrets }: Run) {
    const started = await call('/tasks', {
      templateRef: TEMPLATE_REF,
      values,
      secrets,
    });
    expect(started).toMatchObject({ status: 201 });
    const { id } = started.body;
    const events: TaskEvent[] = [];
    while (events.at(-1)?.type !== 'completion') {
      // Answers when there is something new.
      const more = await call(`/tasks/${id}/events?after=${events.length}`);
      events.splice(events.length, 0, ...more.body);
    }
    const { output, error } = events.at(-1)!.body as JsonObject;
    return {
      id,
      events,
      output,
      error,
      task: (await call(`/tasks/${id}`)).body,
    };
  }

  it.each(Object.keys(runs) as (keyof typeof runs)[])(
    'lets what the form sends for %s through each page',
    engine => {
      for (const page of template.spec.parameters) {
        const { errors } = validate(runs[engine].values, page);
        expect([page.title, errors.map(String)]).toEqual([page.title, []]);
      }
    },
  );

  it.each([
    ['PostgreSQL', runs.postgresql, 'everest-percona-pg-operator', undefined],
    ['MySQL', runs.mysql, 'everest-percona-pxc-operator', mysqlPasswords],
    ['MongoDB', runs.mongodb, 'everest-percona-psmdb-operator', mongodbKeys],
  ])('asks for an import into %s', async (_, form, importer, users) => {
    const { output } = await run(form);
    const { values } = form as Run;

    expect(api.calls).toHaveLength(1);
    const { requestId, ...request } = api.calls[0].body;
    expect(requestId).toMatch(/^[0-9a-f-]{36}\/import\/sandbox\/team-blue\//);
    const { version, storageClass, entity, system } = values;
    expect(request).toEqual({
      cluster: 'sandbox',
      namespace: 'team-blue',
      name: values.name,
      engine: {
        type: values.engine,
        replicas: values.replicas,
        storage: {
          size: '25Gi',
          ...(storageClass ? { class: storageClass } : {}),
        },
        resources: { cpu: '1', memory: '4G' },
        ...(version ? { version } : {}),
      },
      importer,
      source: {
        bucket: 'backups',
        region: 'us-east-1',
        endpoint: 'http://127.0.0.1:19000',
        path: values.path,
        verifyTls: true,
        forcePathStyle: true,
      },
      s3Credentials: keys,
      ...(users && { databaseCredentials: users }),
      owner: 'group:default/guests',
      ...(entity ? { entity } : {}),
      ...(system ? { system } : {}),
    });
    expect(output).toMatchObject({
      everestImportId: 'uid-1',
      links: [
        { url: `/everest-import/imports/sandbox/team-blue/${values.name}` },
        { entityRef: `resource:default/sandbox-team-blue-${values.name}` },
      ],
    });
  });

  it('keeps what was typed as a secret out of the task and its log', async () => {
    const { events, task } = await run(runs.mongodb);
    expect(JSON.stringify([events, task])).not.toContain('canary');
  });

  it.each<[string, Run, object]>([
    [
      'the S3 Secret by name, whatever was typed before',
      {
        ...runs.postgresql,
        values: {
          ...runs.postgresql.values,
          s3KeySource: 'secret',
          s3SecretName: 'mine',
        },
      },
      { s3Credentials: { secretName: 'mine' } },
    ],
    [
      'the users Secret by name, whatever was typed before',
      {
        ...runs.mongodb,
        values: {
          ...runs.mongodb.values,
          mongodbCredentials: 'secret',
          databaseSecretName: 'users',
        },
      },
      { databaseCredentials: { secretName: 'users' } },
    ],
    [
      'another importer with its configuration',
      {
        ...runs.mysql,
        values: {
          ...runs.mysql.values,
          importer: 'acme-dump-loader',
          config: '{"format": "custom", "jobs": 4}',
        },
      },
      {
        importer: 'acme-dump-loader',
        config: { format: 'custom', jobs: 4 },
      },
    ],
  ])('sends %s', async (_, form, expected) => {
    await run(form);
    expect(api.calls[0].body).toMatchObject(expected);
  });

  it.each<[string, Run, string[]]>([
    [
      'no credentials when the engine was changed after typing them',
      {
        ...runs.mysql,
        values: {
          ...runs.mysql.values,
          engine: 'postgresql',
          postgresqlCredentials: 'none',
        },
      },
      ['databaseCredentials'],
    ],
    [
      'no passwords for an importer that asks for none',
      {
        ...runs.mysql,
        values: { ...runs.mysql.values, mysqlCredentials: 'none' },
      },
      ['databaseCredentials'],
    ],
    [
      'no masks in place of secrets, as in a retry',
      { values: runs.mongodb.values, secrets: {} },
      ['databaseCredentials', 's3Credentials'],
    ],
  ])('sends %s', async (_, form, absent) => {
    await run(form);
    absent.forEach(field =>
      expect(api.calls[0].body).not.toHaveProperty(field),
    );
  });

  it('fails with each field that the backend refuses', async () => {
    api.answers.push(
      refusal(422, 'RefusedError', 'refused', [
        { field: 'name', code: 'taken', message: "'orders' is taken." },
        { field: 'config.jobs', code: 'schema', message: 'Must be <= 8.' },
      ]),
    );
    const { error, events } = await run(runs.postgresql);
    expect(error).toMatchObject({
      name: 'InputError',
      message:
        "The import was refused:\nname: 'orders' is taken.\nconfig.jobs: Must be <= 8.",
    });
    const log = events.map(({ body }) => body.message).join('\n');
    expect(log).toMatch(/config\.jobs: Must be <= 8\./);
  });

  it.each<[string, JsonObject]>([
    ['a name that Everest would refuse', { name: 'Orders' }],
    ['a name of 23 characters', { name: 'a'.repeat(23) }],
    ['a path with blanks', { path: '/a b' }],
    ['an endpoint that is no URL', { endpoint: 's3.example.net' }],
    ['a size that is no quantity', { storageSize: 'big' }],
    ['no node', { replicas: 0 }],
    ['an unknown engine', { engine: 'oracle' }],
    ['a Secret without a name', { s3KeySource: 'secret' }],
  ])('does not start with %s', async (_, values) => {
    const { status } = await call('/tasks', {
      templateRef: TEMPLATE_REF,
      values: { ...runs.postgresql.values, ...values },
      secrets: s3Secrets,
    });
    expect(status).toBe(400);
    expect(api.calls).toEqual([]);
  });

  it('can be tried dry in the template editor', async () => {
    const { status, body } = await call('/dry-run', {
      template,
      values: runs.postgresql.values,
      secrets: s3Secrets,
      directoryContents: [],
    });
    expect({ status, calls: api.calls.map(({ url }) => url) }).toEqual({
      status: 200,
      calls: ['/imports?dryRun=true'],
    });
    expect(JSON.stringify(body)).not.toContain('canary');
    expect(body.output.links[1].entityRef).toBe(
      'resource:default/sandbox-team-blue-orders',
    );
  });
});
