import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import {
  EVEREST_RELEASES,
  everestDefinition,
} from '../__testUtils__/everestReleases';
import { readLiveView } from '../__testUtils__/liveView';
import { sampleRequest } from '../__testUtils__/sampleFacts';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { startCreateBackend } from '../__testUtils__/startCreateBackend';

const CRDS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const DATABASES =
  '/apis/everest.percona.com/v1alpha1/namespaces/team-blue/databaseclusters';

jest.setTimeout(60_000);

/** The sandbox's API server, once it defines databases as this release of Everest does. */
async function install(release: string, connection: KubernetesConnection) {
  const definition = everestDefinition(release);
  const path = `${CRDS}/${definition.metadata.name}`;
  const there = await connection.request<typeof definition>({
    method: 'GET',
    path,
  });
  const { resourceVersion } = there.body.metadata;
  const reply = await connection.request({
    method: 'PUT',
    path,
    body: {
      ...definition,
      metadata: { ...definition.metadata, resourceVersion },
    },
  });
  expect(reply.status).toBe(200);
}

describe('POST /imports, on releases of Everest', () => {
  let sandbox: Sandbox;
  let backend: Awaited<ReturnType<typeof startCreateBackend>>;
  let connection: KubernetesConnection;
  let now = Date.now();

  beforeAll(async () => {
    // Without the stand-in, whose webhooks speak one release only
    sandbox = await startSandbox({ everest: false });
    connection = sandboxConnection(sandbox);
    backend = await startCreateBackend({
      clock: () => now,
      view: () => readLiveView(connection),
    });
  });

  afterAll(async () => {
    await backend?.server.stop();
    await sandbox?.stop();
  });

  it.each(EVEREST_RELEASES)(
    'creates what %s takes, with nothing unknown in it',
    async release => {
      await install(release, connection);
      // What the one before takes is known for a minute
      now += 60_000;
      const name = `shop-${release.replace('.', '-')}`;
      const reply = await request(backend.server)
        .post('/api/everest-import/imports')
        .send({ ...sampleRequest(), name });
      expect(reply.body.error).toBeUndefined();
      expect(reply.status).toBe(201);
      const { body } = await connection.request<{ spec: object }>({
        method: 'GET',
        path: `${DATABASES}/${name}`,
      });
      const amounts = { cpu: '1', memory: '2G' };
      expect(body.spec).toMatchObject({
        engine: {
          resources: release === '1.16' ? { limits: amounts } : amounts,
        },
        proxy: {
          expose: {
            type: ['1.8', '1.10'].includes(release) ? 'internal' : 'ClusterIP',
          },
        },
      });
    },
  );
});
