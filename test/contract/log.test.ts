import { KubeConfig } from '@kubernetes/client-node';
import { waitUntil } from 'everest-sandbox';
import { cleanUpRefusals } from '../../plugins/everest-import-backend/src/cleanUp/cleanUpRefusals';
import { readCleanUpFacts } from '../../plugins/everest-import-backend/src/cleanUp/readCleanUpFacts';
import { findOwnPod } from '../../plugins/everest-import-backend/src/imports/log/findOwnPod';
import { isNote } from '../../plugins/everest-import-backend/src/imports/log/LogLine';
import { readLog } from '../../plugins/everest-import-backend/src/imports/log/readLog';
import { HttpKubernetesConnection } from '../../plugins/everest-import-backend/src/kubernetes/connection/HttpKubernetesConnection';
import { ApiClient } from '../control-plane/ApiClient';
import { grantRights, rightsManifests } from '../control-plane/rights';
import { connect, onRealServers, paths } from './connect';
import { importUnderWay } from './evidence';

const NAMESPACE = 'team-blue';

jest.setTimeout(90_000);

/** As the portal connects; on real servers with its own account. */
function portalConnection() {
  const {
    EVEREST_CONTRACT_KUBECONFIG: ofAdministrator = '',
    EVEREST_CONTRACT_PORTAL_KUBECONFIG: ofPortal = '',
  } = process.env;
  return new HttpKubernetesConnection({
    cluster: 'contract',
    load: () => {
      const config = new KubeConfig();
      config.loadFromFile(onRealServers ? ofPortal : ofAdministrator);
      return config;
    },
  });
}

// Only real servers know rights: the sandbox lets its one user do everything.
const describeReal = onRealServers ? describe : describe.skip;

describe('the log of an importer', () => {
  const connection = portalConnection();
  let api: ApiClient;
  let takeAway: (() => Promise<void>) | undefined;
  let run: Awaited<ReturnType<typeof importUnderWay>>;
  beforeAll(async () => {
    api = connect();
    run = await importUnderWay(api, NAMESPACE);
    if (onRealServers) {
      takeAway = await grantRights(
        api,
        rightsManifests('rbac-namespaced.yaml', NAMESPACE),
      );
    }
    await waitUntil('the rights are in force', async () => {
      const { status } = await connection.request({
        method: 'GET',
        path: paths.pods(NAMESPACE),
      });
      return status === 200;
    });
  });
  afterAll(async () => {
    await takeAway?.();
    api.close();
  });

  const place = () => ({
    namespace: NAMESPACE,
    jobName: run.job.status?.jobName ?? '',
    uid: run.job.metadata.uid,
  });
  const podName = async () => {
    const pod = await findOwnPod(connection, place());
    return typeof pod === 'string' ? undefined : pod.metadata.name;
  };

  function read(options: { follow: boolean; tailLines: number }) {
    const leaving = new AbortController();
    const lines: { at?: string; text: string }[] = [];
    const log = readLog({
      ...options,
      connection,
      place,
      isUnderWay: () => true,
      signal: leaving.signal,
      paceMs: 100,
    });
    const end = (async () => {
      for (;;) {
        const { done, value } = await log.next();
        if (done) {
          return value;
        }
        for (const item of value) {
          if (!isNote(item)) {
            lines.push(item);
          }
        }
      }
    })();
    return { lines, end, leave: () => leaving.abort() };
  }

  it('is its last lines, each with its time', async () => {
    await waitUntil('it has written', async () => {
      const { lines, end } = read({ follow: false, tailLines: 1 });
      await end;
      return lines.length === 1 && lines[0].text === 'target database answers';
    });
    const { lines, end } = read({ follow: false, tailLines: 10 });
    expect(await end).toMatchObject({ reason: 'read' });
    expect(lines).toHaveLength(2);
    expect(lines[1].at).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/);
  });

  it('begins again with lines that were there, where it is read on', async () => {
    const { lines, end } = read({ follow: false, tailLines: 10 });
    await end;
    const leaving = new AbortController();
    const reply = await connection.stream(
      `${paths.pods(NAMESPACE)}/${await podName()}/log`,
      {
        query: {
          container: 'importer',
          timestamps: 'true',
          sinceTime: lines[1].at!,
        },
        signal: leaving.signal,
      },
    );
    const chunks: Buffer[] = [];
    if ('chunks' in reply) {
      for await (const chunk of reply.chunks) {
        chunks.push(chunk);
      }
    }
    expect(Buffer.concat(chunks).toString()).toContain(lines[1].text);
  });

  it('is left at once by who reads it no more', async () => {
    const { lines, end, leave } = read({ follow: true, tailLines: 10 });
    await waitUntil('it is followed', async () => lines.length === 2);
    leave();
    expect(await end).toBeUndefined();
  });

  it('is followed until its Pod goes', async () => {
    const { lines, end } = read({ follow: true, tailLines: 10 });
    await waitUntil('it is followed', async () => lines.length === 2);
    await api.delete(`${paths.pods(NAMESPACE)}/${await podName()}`);
    expect(await end).toMatchObject({ reason: 'gone' });
    expect(lines).toHaveLength(2);
  });

  describeReal('and its database', () => {
    it('stay where the portal lacks the rights to clean up', async () => {
      const signal = AbortSignal.timeout(30_000);
      const target = {
        connection,
        namespace: NAMESPACE,
        name: run.name,
        signal,
      };
      const facts = await readCleanUpFacts(target, run.id);
      expect(facts).toMatchObject({ backups: 'refused', mayDelete: false });
      const refusals = cleanUpRefusals(
        {
          id: run.id,
          cluster: 'contract',
          namespace: NAMESPACE,
          name: run.name,
          origin: 'portal',
          phase: 'Failed',
          outcome: 'Failed',
          phaseSince: '2026-01-15T09:00:00Z',
          requestedAt: '2026-01-15T09:00:00Z',
          engine: { type: 'mysql' },
          importer: 'sandbox-hangs',
          source: {},
          database: { status: 'importing', ready: false },
        },
        facts,
        { succeeded: false },
      );
      expect(refusals.map(({ code }) => code)).toEqual([
        'backups-unread',
        'delete-forbidden',
      ]);
      const { status } = await api.get(
        `${paths.databases(NAMESPACE)}/${run.name}`,
      );
      expect(status).toBe(200);
    });
  });
});
