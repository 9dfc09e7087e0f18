import { KubernetesConnection } from '../../plugins/everest-import-backend/src/kubernetes/connection/KubernetesConnection';
import { readImporterLog } from '../../plugins/everest-import-backend/src/imports/reports/readImporterLog';
import { waitUntil } from 'everest-sandbox';
import { ApiClient, KubernetesObject } from '../control-plane/ApiClient';
import { connect, created, freshName, paths } from './connect';
import { database, mysqlUserSecret, s3Secret } from './manifests';

interface ImportJob extends KubernetesObject {
  status?: { state?: string; jobName?: string };
}

const NAMESPACE = 'team-blue';

/** What the portal's code speaks to, over the client of these tests. */
function connectionOf(api: ApiClient): KubernetesConnection {
  return {
    cluster: 'contract',
    request: async ({ method, path, query = {} }) => {
      const reply = await api.call(method, path, {
        query: query as Record<string, string>,
      });
      return { ...reply, body: reply.body as never, warnings: [] };
    },
    watch: () => {
      throw new Error('Logs are not watched');
    },
  };
}

describe('the Pod of an importer', () => {
  let api: ApiClient;
  beforeAll(() => {
    api = connect();
  });
  afterAll(() => api.close());

  async function failed() {
    const name = freshName('db');
    const secrets = paths.secrets(NAMESPACE);
    await created(api.create(secrets, mysqlUserSecret(`${name}-users`)));
    await created(api.create(secrets, s3Secret(`${name}-s3`)));
    await created(
      api.create(
        paths.databases(NAMESPACE),
        database(name, {
          userSecret: `${name}-users`,
          importer: 'sandbox-fails',
        }),
      ),
    );
    return waitUntil(`the import of '${name}' failed`, async () => {
      const path = `${paths.importJobs(NAMESPACE)}/data-import-${name}`;
      const { status, body } = await api.get<ImportJob>(path);
      return status === 200 && body.status?.state === 'Failed' && body;
    });
  }

  const forge = (jobName: string, more: object) =>
    created(
      api.create(paths.pods(NAMESPACE), {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: {
          name: freshName('forged'),
          labels: {
            'job-name': jobName,
            'batch.kubernetes.io/job-name': jobName,
          },
          ...more,
        },
        spec: {
          containers: [{ name: 'importer', image: 'registry.test/other:1' }],
        },
      }),
    );

  it('is told from one that only wears its label', async () => {
    const { metadata, status } = await failed();
    const jobName = status?.jobName ?? '';
    const place = { namespace: NAMESPACE, jobName, uid: metadata.uid ?? '' };
    // A second later: the newest one was believed.
    await new Promise(resolve => {
      setTimeout(resolve, 1_100);
    });
    const forged = await forge(jobName, {});
    expect(await readImporterLog(connectionOf(api), place)).toEqual({
      log: expect.stringContaining('\n'),
    });
    await api.delete(`${paths.pods(NAMESPACE)}/${forged.metadata.name}`);
  });

  it('is not believed for another DataImportJob than its own', async () => {
    const { status } = await failed();
    const jobName = status?.jobName ?? '';
    expect(
      await readImporterLog(connectionOf(api), {
        namespace: NAMESPACE,
        jobName,
        uid: '00000000-0000-4000-8000-000000000000',
      }),
    ).toBe('gone');
  });
});
