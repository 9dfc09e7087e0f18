import { PreflightReply } from '@everest-import/backstage-plugin-everest-import-common';
import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { readLiveView } from '../__testUtils__/liveView';
import { noteFigure } from '../__testUtils__/noteFigure';
import { openHistory, testDatabases } from '../__testUtils__/openHistory';
import { RoundTrips } from '../__testUtils__/RoundTrips';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { slowConnection, startSlowS3 } from '../__testUtils__/slow';
import { startCreateBackend } from '../__testUtils__/startCreateBackend';
import { BACKUPS } from '../__testUtils__/startPreflightPortal';
import { createBackupBrowser } from '../backups/createBackupBrowser';
import { FailureLimiter } from '../backups/FailureLimiter';
import { BackupKinds } from '../backups/kinds/BackupKinds';

jest.setTimeout(60_000);

const databases = testDatabases();

const MOST_DEPTH = 5;

describe('a preflight', () => {
  const trips = new RoundTrips();
  let sandbox: Sandbox;
  let s3: Awaited<ReturnType<typeof startSlowS3>>;
  let backend: Awaited<ReturnType<typeof startCreateBackend>>;

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 30 });
    s3 = await startSlowS3(sandbox.s3.endpoint, trips.hold);
    const connection = slowConnection(sandboxConnection(sandbox), trips.hold);
    const view = await readLiveView(connection);
    const { history } = await openHistory(databases);
    backend = await startCreateBackend({
      view: async () => view,
      looking: {
        browser: createBackupBrowser({ kinds: new BackupKinds() }),
        failures: new FailureLimiter(history),
      },
      rules: {
        allowedEndpoints: [
          {
            host: new URL(s3.endpoint).host,
            allowHttp: true,
            allowPrivate: true,
            browse: true,
          },
        ],
      },
    });
  });
  afterAll(async () => {
    await s3?.stop();
    await sandbox?.stop();
  });

  it.each(Object.entries(BACKUPS))(
    'of %s is at most five round trips deep',
    async (type, path) => {
      const body = {
        cluster: 'sandbox',
        namespace: 'team-blue',
        engine: { type, replicas: 1 },
        importer: {
          postgresql: 'everest-percona-pg-operator',
          mysql: 'everest-percona-pxc-operator',
          mongodb: 'everest-percona-psmdb-operator',
        }[type],
        source: {
          bucket: 'backups',
          region: 'us-east-1',
          endpoint: s3.endpoint,
          forcePathStyle: true,
          path,
        },
        s3Credentials: {
          accessKeyId: sandbox.s3.accessKeyId,
          secretAccessKey: sandbox.s3.secretAccessKey,
        },
      };
      const measure = async (name: string) => {
        trips.take();
        const reply = await request(backend.server)
          .post('/api/everest-import/preflight')
          .send({ ...body, name });
        return { depth: trips.take(), reply: reply.body as PreflightReply };
      };
      // The first one may find nothing kept from before, and is no deeper
      const first = await measure(`first-${type}`);
      expect(first.depth).toBeLessThanOrEqual(MOST_DEPTH);
      const { depth, reply } = await measure(`deep-${type}`);
      const { checks, backup } = reply;
      expect(backup).toBeDefined();
      expect(checks.length).toBeGreaterThan(30);
      noteFigure({
        what: `preflight of ${type}, all reachable: round trips deep`,
        goal: `<= ${MOST_DEPTH}`,
        measured: `${depth}`,
      });
      expect(depth).toBeGreaterThan(0);
      expect(depth).toBeLessThanOrEqual(MOST_DEPTH);
    },
  );
});
