import { existsSync, readFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  ImportManifests,
  PreflightCheck,
} from '@everest-import/backstage-plugin-everest-import-common';
import { validate } from 'jsonschema';
import { stringify } from 'yaml';
import { actionContext } from '../__testUtils__/actionContext';
import { refusal, startBackendApi } from '../__testUtils__/startBackendApi';
import { createDatabaseImportAction } from './databaseImport';

type Action = ReturnType<typeof createDatabaseImportAction>;
type Context = Parameters<Action['handler']>[0];

const request = {
  cluster: 'sandbox',
  namespace: 'team-blue',
  name: 'orders',
  engine: { type: 'postgresql' as const },
  importer: 'everest-percona-pg-operator',
  source: { backupSource: 'nightly', path: '/orders/20260114-020001F/' },
};

const check = (change: Partial<PreflightCheck>): PreflightCheck => ({
  ...{ id: 'name', kind: 'hard', outcome: 'pass', title: 'The name is free' },
  ...change,
});

const yamlOf = (kind: string, name: string, key = 'none') =>
  stringify({
    ...{ kind, metadata: { namespace: 'team-blue', name } },
    spec: { key },
  });

const manifests: ImportManifests = {
  files: [
    {
      ...{ name: 'secret.orders-s3-1.yaml', kind: 'ExternalSecret' },
      content: yamlOf('ExternalSecret', 'orders-s3-1', 'FILL-ME-IN'),
    },
    {
      ...{ name: 'database.orders.yaml', kind: 'DatabaseCluster' },
      content: yamlOf('DatabaseCluster', 'orders'),
    },
  ],
  checks: [
    check({}),
    check({
      ...{ id: 'backup-size', kind: 'advice', outcome: 'failure' },
      title: 'The backup is larger than the disk',
    }),
    check({
      ...{ id: 'importer-image-tag', kind: 'advice', outcome: 'warning' },
      title: 'The image <img src=x> of @ann is not pinned, see #1',
    }),
  ],
};

describe('everest:database:import with mode: manifest', () => {
  const workspace = createMockDirectory();
  let api: Awaited<ReturnType<typeof startBackendApi>>;
  let action: Action;

  beforeAll(async () => {
    api = await startBackendApi();
    action = createDatabaseImportAction({ everestImport: api.service });
  });
  beforeEach(() => {
    api.calls.length = 0;
    api.answers.length = 0;
    workspace.clear();
  });

  const run = async (
    input: Partial<Context['input']> = {},
    more: Partial<Context> = {},
    answer: (typeof api.answers)[0] = { status: 200, body: manifests },
  ) => {
    api.answers.push(answer);
    const { context, ...said } = actionContext<Context>(
      { ...request, mode: 'manifest', ...input },
      { workspacePath: workspace.path, ...more },
    );
    await action.handler(context);
    return said;
  };

  it('writes the files for a pull request, and creates nothing', async () => {
    const { outputs } = await run({
      targetPath: 'clusters/blue',
      secrets: 'sealedSecret',
    });
    expect(api.calls).toEqual([
      expect.objectContaining({
        url: '/imports/manifests?secrets=sealedSecret',
        body: {
          ...request,
          requestId: 'task-1/import/sandbox/team-blue/orders',
        },
      }),
    ]);
    expect(outputs).toEqual({
      manifestPaths: [
        'clusters/blue/sandbox/team-blue/secret.orders-s3-1.yaml',
        'clusters/blue/sandbox/team-blue/database.orders.yaml',
      ],
      summary: expect.any(String),
      entityRef: 'resource:default/sandbox-team-blue-orders',
      url: '/everest-import/imports/sandbox/team-blue/orders',
      ...{ cluster: 'sandbox', namespace: 'team-blue', name: 'orders' },
    });
    for (const [index, { content }] of manifests.files.entries()) {
      const path = `${outputs.manifestPaths![index as never]}`;
      expect(readFileSync(workspace.resolve(path), 'utf8')).toBe(content);
    }
  });

  it('tells a review what was checked, and what is open', async () => {
    const { outputs } = await run({
      acknowledge: [{ check: 'backup-size', reason: 'It *compresses*' }],
    });
    const lines = `${outputs.summary}`.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Checked when it was asked for: 1 passed, 2 to look at.',
        '- **Acknowledged:** The backup is larger than the disk. Reason: It \\*compresses\\*',
        '- **Warning:** The image &lt;img src=x\\> of @\u200bann is not pinned, see \\#\u200b1.',
        'To be filled in before: `secret.orders-s3-1.yaml` (ExternalSecret). No key and no password is in these files.',
        '- The name is free.',
      ]),
    );
  });

  it('tells a review which Secrets are to be made by hand', async () => {
    const wanted = [
      { name: 'orders-s3-1', purpose: 's3' as const, keys: ['A', 'B'] },
    ];
    const { outputs } = await run(
      { secrets: 'existing' },
      {},
      { status: 200, body: { ...manifests, wanted } },
    );
    expect(`${outputs.summary}`.split('\n')).toEqual(
      expect.arrayContaining([
        'To be made by hand before:',
        '- The Secret `orders-s3-1`, without an owner, for the keys that the importer reads the backup with: `A`, `B`.',
      ]),
    );
    expect((await run()).outputs.summary).not.toContain('by hand');
  });

  it('writes the files in a dry run too, of which the backend remembers nothing', async () => {
    const { outputs } = await run({}, { isDryRun: true });
    expect(api.calls[0].url).toBe('/imports/manifests?dryRun=true');
    const paths = ['secret.orders-s3-1.yaml', 'database.orders.yaml'].map(
      file => `sandbox/team-blue/${file}`,
    );
    expect(outputs.manifestPaths).toEqual(paths);
    paths.forEach(path =>
      expect(existsSync(workspace.resolve(path))).toBe(true),
    );
  });

  it.each([
    ['a folder', { targetPath: '../elsewhere' }, manifests],
    [
      'a file',
      {},
      { ...manifests, files: [{ ...manifests.files[1], name: '../b.yaml' }] },
    ],
  ])(
    'writes nothing to %s outside of the workspace',
    async (_, input, body) => {
      await expect(run(input, {}, { status: 200, body })).rejects.toThrow(
        /not allowed/i,
      );
      expect(existsSync(workspace.resolve('../elsewhere'))).toBe(false);
      expect(existsSync(workspace.resolve('../b.yaml'))).toBe(false);
    },
  );

  it('writes nothing over a file of another object', async () => {
    const path = 'sandbox/team-blue/database.orders.yaml';
    const theirs = [
      yamlOf('DatabaseCluster', 'orders').replace('team-blue', 'team-red'),
      `${manifests.files[1].content}---\n${yamlOf('ConfigMap', 'theirs')}`,
      yamlOf('Kustomization', 'orders'),
      'a: [',
      '',
    ];
    for (const content of theirs) {
      workspace.setContent({ [path]: content });
      await expect(run()).rejects.toThrow(
        `The file '${path}' is there already and holds another object.`,
      );
      expect(workspace.content({ path: 'sandbox/team-blue' })).toEqual({
        'database.orders.yaml': content,
      });
    }
  });

  it('writes over the files of an earlier request for the same database', async () => {
    const folder = 'sandbox/team-blue';
    workspace.setContent({
      [`${folder}/database.orders.yaml`]: yamlOf(
        ...(['DatabaseCluster', 'orders', 'earlier'] as const),
      ),
      [`${folder}/secret.orders-s3-1.yaml`]: yamlOf(
        ...(['SealedSecret', 'orders-s3-1', 'earlier'] as const),
      ),
      [`${folder}/database.shop.yaml`]: 'theirs',
    });
    await run();
    expect(workspace.content({ path: folder })).toEqual({
      'database.orders.yaml': manifests.files[1].content,
      'secret.orders-s3-1.yaml': manifests.files[0].content,
      'database.shop.yaml': 'theirs',
    });
  });

  it('ends as a create does where it is refused, and leaves no file', async () => {
    const causes = [{ field: 'name', code: 'name-taken', message: 'Taken.' }];
    await expect(
      run({}, {}, refusal(422, 'RefusedError', 'refused', causes)),
    ).rejects.toThrow('name: Taken.');
    expect(workspace.content()).toEqual({});
  });

  it.each<[object, number]>([
    [{ mode: 'manifest', targetPath: 'a', secrets: 'existing' }, 0],
    [{ mode: 'create' }, 0],
    [{ mode: 'apply' }, 1],
    [{ secrets: 'plain' }, 1],
  ])('takes and refuses the input %j', (input, errors) => {
    const schema = action.schema?.input ?? {};
    const result = validate({ ...request, ...input }, schema);
    expect(result.errors).toHaveLength(errors);
  });
});
