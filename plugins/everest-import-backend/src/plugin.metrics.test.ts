import { createServiceFactory } from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { ANN } from './__testUtils__/callers';
import { RecordingMetrics } from './__testUtils__/RecordingMetrics';
import { sampleRequest } from './__testUtils__/sampleFacts';
import { startPortal } from './__testUtils__/startPortal';
import { BASE, createDatabase } from './__testUtils__/twoTeams';
import { until } from './__testUtils__/until';
import { blueTeamOf, s3Of } from './__testUtils__/sandboxPortal';

jest.setTimeout(30_000);

describe('the metrics of a portal', () => {
  const metrics = new RecordingMetrics();
  let sandbox: Sandbox;
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 30 });
    portal = await startPortal({
      clusters: blueTeamOf(sandbox),
      everestImport: {
        s3: s3Of(sandbox),
      },
      features: [
        createServiceFactory({
          service: metricsServiceRef,
          deps: {},
          factory: () => metrics,
        }),
      ],
    });
    await until(async () =>
      (
        await metrics.collect()
      ).some(
        ({ metric, value }) =>
          metric === 'everest_import.cluster.up' && value === 1,
      ),
    );
  });

  afterAll(async () => {
    await sandbox?.stop();
  });

  const post = (path: string, body: object) =>
    request(portal.server)
      .post(`${BASE}${path}`)
      .set('Authorization', ANN)
      .send(body);

  const told = (metric: string) =>
    metrics.recorded.filter(each => each.metric === metric);

  it('have a running import by its phase, and its end once', async () => {
    await createDatabase(sandbox, 'team-blue', 'shop');
    await until(async () =>
      (
        await metrics.collect()
      ).some(
        ({ metric, labels }) =>
          metric === 'everest_import.imports' && labels.phase === 'Succeeded',
      ),
    );
    await until(() => told('everest_import.run.duration_seconds').length > 0);
    expect(told('everest_import.run.duration_seconds')).toEqual([
      expect.objectContaining({
        labels: {
          cluster: 'sandbox',
          importer: 'everest-percona-pxc-operator',
          outcome: 'Succeeded',
        },
      }),
    ]);
  });

  it('have the checks that refused, by the door', async () => {
    const wrong = { ...sampleRequest(), importer: 'never-was' };
    await post('/imports', wrong);
    await post('/imports?dryRun=true', wrong);
    await post('/preflight', wrong);
    const doors = told('everest_import.refusals').map(({ labels }) =>
      String(labels.door),
    );
    expect([...new Set(doors)]).toEqual(['create', 'dry-run', 'preflight']);
  });

  it('have the looks into buckets, by their result', async () => {
    const { accessKeyId, secretAccessKey, endpoint, region } = sandbox.s3;
    const source = {
      endpoint,
      region,
      bucket: 'backups',
      forcePathStyle: true,
    };
    const right = { accessKeyId, secretAccessKey };
    const wrong = { ...right, secretAccessKey: 'wrong' };
    metrics.recorded.length = 0;
    await post('/backups/list', { source, s3Credentials: right });
    await post('/backups/list', { source, s3Credentials: wrong });
    expect(
      told('everest_import.s3.duration_seconds').map(({ labels }) => labels),
    ).toEqual([
      { operation: 'list', result: 'ok' },
      { operation: 'list', result: 's3-secret-wrong' },
    ]);
  });

  it('name no person, no place and no key', async () => {
    const all = JSON.stringify([metrics.recorded, await metrics.collect()]);
    for (const word of [
      'ann',
      'team-blue',
      'shop',
      'backups',
      sandbox.s3.accessKeyId,
      sandbox.s3.secretAccessKey,
    ]) {
      expect(all).not.toContain(word);
    }
  });
});
