import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { sampleRequest } from '../__testUtils__/sampleFacts';
import { startPortal } from '../__testUtils__/startPortal';

const ANN = 'user:default/ann';

/** What a create answers; nothing is behind the cluster, so who is let in learns that it is away. */
async function create(
  createThrough: string | undefined,
  actor?: string,
  path = '/imports',
) {
  const portal = await startPortal({
    clusters: [
      {
        name: 'sandbox',
        kubeconfig: { file: '/nowhere/kubeconfig' },
        namespaces: [{ name: 'team-blue', owners: ['group:default/blue'] }],
      },
    ],
    everestImport: { ...(createThrough && { createThrough }) },
  });
  try {
    const token = mockCredentials.user.token(
      ANN,
      actor ? { actor: { subject: actor } } : undefined,
    );
    return await request(portal.server)
      .post(`/api/everest-import${path}`)
      .set('Authorization', `Bearer ${token}`)
      .send(sampleRequest());
  } finally {
    await portal.server.stop();
  }
}

describe('everestImport.createThrough', () => {
  it.each([
    ['directly', undefined, 'started directly in'],
    ['through another plugin', 'plugin:mcp-actions', "'plugin:mcp-actions'"],
    ['through what only looks like it', 'external:scaffolder', "'external:"],
  ])(
    'lets nobody create %s where only templates may',
    async (_how, actor, said) => {
      const { status, body } = await create('scaffolder', actor);
      expect(status).toBe(403);
      expect(body.error.causes).toEqual([
        {
          field: 'request',
          code: 'not-allowed',
          message: expect.stringContaining(said),
          remedy: expect.stringContaining('template'),
        },
      ]);
    },
  );

  it.each([
    [403, undefined, ''],
    [403, 'plugin:mcp-actions', ''],
    [503, 'plugin:scaffolder', ''],
    [503, undefined, '?dryRun=true'],
  ])(
    'answers %s to who asks for manifests through %s%s where only templates may create',
    async (expected, actor, query) => {
      const path = `/imports/manifests${query}`;
      const { status } = await create('scaffolder', actor, path);
      expect(status).toBe(expected);
    },
  );

  it.each([
    ['scaffolder', 'plugin:scaffolder'],
    ['any', 'plugin:mcp-actions'],
    [undefined, undefined],
  ])('with %s, lets in who comes through %s', async (createThrough, actor) => {
    const { status } = await create(createThrough, actor);
    expect(status).toBe(503);
  });

  it.each([
    ['/preflight', undefined],
    ['/preflight', 'plugin:mcp-actions'],
    ['/imports?dryRun=true', undefined],
  ])(
    'lets everybody check who may run the template: %s through %s',
    async (path, actor) => {
      const { status, body } = await create('scaffolder', actor, path);
      expect([status, body.error.causes[0].code]).toEqual([
        503,
        'cluster-away',
      ]);
    },
  );
});
