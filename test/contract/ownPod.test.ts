import { waitUntil } from 'everest-sandbox';
import { ApiClient } from '../control-plane/ApiClient';
import { connect, created, freshName, paths } from './connect';
import { importUnderWay, keepEvidence } from './evidence';

const NAMESPACE = 'team-blue';

describe('the Pod of an importer', () => {
  let api: ApiClient;
  beforeAll(() => {
    api = connect();
  });
  afterAll(() => api.close());

  it('is told from one that only wears its label', async () => {
    const run = await importUnderWay(api, NAMESPACE);
    const kubeconfig = process.env.EVEREST_CONTRACT_KUBECONFIG!;
    const evidence = await keepEvidence(kubeconfig, NAMESPACE);
    try {
      const own = await waitUntil('its Pod is known', async () => {
        await evidence.look();
        return evidence.runOf(run.id)?.pods[0];
      });
      const { status } = run.job;
      const forged = await created(
        api.create(paths.pods(NAMESPACE), {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: {
            name: freshName('forged'),
            labels: {
              'job-name': status?.jobName,
              'batch.kubernetes.io/job-name': status?.jobName,
              'app.kubernetes.io/instance': run.name,
            },
          },
          spec: {
            containers: [{ name: 'importer', image: 'registry.test/other:1' }],
          },
        }),
      );
      const { name, uid } = forged.metadata;
      await created(
        api.create(paths.events(NAMESPACE), {
          apiVersion: 'v1',
          kind: 'Event',
          metadata: { name: freshName('forged') },
          involvedObject: { kind: 'Pod', name, uid, namespace: NAMESPACE },
          type: 'Warning',
          reason: 'Failed',
          message: 'Call 555-0100',
        }),
      );
      await created(
        api.create(paths.events(NAMESPACE), {
          apiVersion: 'v1',
          kind: 'Event',
          metadata: { name: freshName('told-after') },
          involvedObject: {
            kind: 'Pod',
            name: own.name,
            uid: own.uid,
            namespace: NAMESPACE,
          },
          type: 'Normal',
          reason: 'Told',
          message: 'what came after the forged one',
        }),
      );
      await waitUntil('the event after it is known', async () => {
        await evidence.look();
        return evidence
          .runOf(run.id)
          ?.events.some(({ reason }) => reason === 'Told');
      });
      const seen = JSON.stringify(evidence.runOf(run.id));
      expect(seen).not.toContain('forged-');
      expect(seen).not.toContain('555-0100');
      expect(evidence.podOf(run.job)).toBe(own.name);
      await api.delete(`${paths.pods(NAMESPACE)}/${name}`);
    } finally {
      evidence.stop();
    }
  });
});
