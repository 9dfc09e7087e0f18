import { KubeConfig } from '@kubernetes/client-node';
import { waitUntil } from 'everest-sandbox';
import { touchJob } from '../../plugins/everest-import-backend/src/checkAgain/touchJob';
import { DataImportJobObject } from '../../plugins/everest-import-backend/src/everest/objects';
import { HttpKubernetesConnection } from '../../plugins/everest-import-backend/src/kubernetes/connection/HttpKubernetesConnection';
import { checkAgainGrant } from '../../plugins/everest-import-backend/src/kubernetes/rights/missingRights';
import { ApiClient, KubernetesObject } from '../control-plane/ApiClient';
import { grantRights, rightsManifests } from '../control-plane/rights';
import { connect, onRealServers, paths } from './connect';
import { importUnderWay } from './evidence';

const NAMESPACE = 'team-blue';
const AT = '2026-01-15T09:00:00.000Z';

/** What the line that the portal shows would make. */
function grantedBy(line: string): KubernetesObject[] {
  const [, role = ''] = / create role (\S+) /.exec(line) ?? [];
  const [, verb = ''] = /--verb=(\S+)/.exec(line) ?? [];
  const [, plural = '', group = ''] =
    /--resource=([^.\s]+)\.(\S+)/.exec(line) ?? [];
  const metadata = { name: role, namespace: NAMESPACE };
  const apiGroup = 'rbac.authorization.k8s.io';
  const apiVersion = `${apiGroup}/v1`;
  return [
    {
      ...{ apiVersion, kind: 'Role', metadata },
      rules: [{ apiGroups: [group], resources: [plural], verbs: [verb] }],
    },
    {
      ...{ apiVersion, kind: 'RoleBinding', metadata },
      roleRef: { apiGroup, kind: 'Role', name: role },
      subjects: [
        {
          kind: 'ServiceAccount',
          name: 'everest-import',
          namespace: 'backstage',
        },
      ],
    },
  ];
}

// Only real servers know rights: the sandbox lets its one user do everything.
const describeReal = onRealServers ? describe : describe.skip;

jest.setTimeout(90_000);

describeReal('having Everest look again', () => {
  let admin: ApiClient;
  let connection: HttpKubernetesConnection;
  let path: string;
  let takeAway: () => Promise<void>;
  const readJob = async () =>
    (await admin.get(path)).body as unknown as DataImportJobObject;
  const touch = (job: DataImportJobObject) =>
    touchJob(connection, job, {
      at: AT,
      signal: AbortSignal.timeout(10_000),
    });

  beforeAll(async () => {
    admin = connect();
    const { job } = await importUnderWay(admin, NAMESPACE);
    path = `${paths.importJobs(NAMESPACE)}/${job.metadata.name}`;
    takeAway = await grantRights(
      admin,
      rightsManifests('rbac-namespaced.yaml', NAMESPACE),
    );
    connection = new HttpKubernetesConnection({
      cluster: 'real',
      load: () => {
        const config = new KubeConfig();
        config.loadFromFile(
          process.env.EVEREST_CONTRACT_PORTAL_KUBECONFIG ?? '',
        );
        return config;
      },
    });
  });

  afterAll(async () => {
    await takeAway?.();
    admin.close();
  });

  it('takes the right that the manifest leaves out, and the line of the portal grants it', async () => {
    expect((await touch(await readJob())).status).toBe(403);
    const takeBack = await grantRights(
      admin,
      grantedBy(checkAgainGrant(NAMESPACE)),
    );
    try {
      const before = await readJob();
      await waitUntil('the right is in force', async () => {
        const { status } = await touch(await readJob());
        return status === 200;
      });
      const after = await readJob();
      expect(after.spec).toEqual(before.spec);
      expect(after.metadata.generation).toBe(before.metadata.generation);
      expect(Object.values(after.metadata.annotations ?? {})).toContain(AT);
      expect((await touch(before)).status).toBe(409);
    } finally {
      await takeBack();
    }
  });
});
