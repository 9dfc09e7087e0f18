import { Postgres, startPostgres, waitUntil } from 'everest-sandbox';
import { Import } from '../../plugins/everest-import-common/src';
import { Portal } from '../clusters/Portal';
import { created } from '../contract/connect';
import { database, mysqlUserSecret, s3Secret } from '../contract/manifests';
import { startTargetByName, Target } from '../contract/target';
import { ApiClient } from '../control-plane/ApiClient';
import { readKubeconfig } from '../control-plane/kubeconfig';
import { Chance } from 'everest-sandbox';
import { S3_CONFIG, USER } from '../crash/importRequest';
import { Listener } from '../crash/Listener';
import { Replicas } from '../crash/Replicas';
import { DATABASES, SECRETS } from '../crash/SecondActor';
import { mayBeLeftOut, unpackBuild } from './unpackBuild';

/** The last build that was installed somewhere before this one. */
const BEFORE = '52611eec477d82e666e36fe27844e926f6acd5ca';

jest.setTimeout(180_000);

/** What a row has to keep, whoever reads it. */
const facts = ({
  id,
  origin,
  phase,
  outcome,
  requestedBy,
  owner,
  requestedAt,
  source,
}: Import) => ({
  id,
  origin,
  phase,
  outcome,
  requestedBy,
  owner,
  requestedAt,
  source,
});

const title = `the release before (${BEFORE.slice(0, 7)}) and this one`;
// `imports/store/previousRows.test.ts` needs no history, and always runs.
const [withHistory, suite] = mayBeLeftOut(BEFORE)
  ? [describe.skip, `${title}: NOT RUN, this clone has no history`]
  : [describe, title];

withHistory(suite, () => {
  let target: Target;
  let postgres: Postgres;
  let listener: Listener;
  let api: ApiClient;
  let before: Replicas;
  let now: Replicas | undefined;

  async function start(build?: string): Promise<Replicas> {
    return Replicas.start(1, {
      suite: build ? 'upgrade-before' : 'upgrade-now',
      build,
      database: { client: 'pg', connection: postgres.connection },
      config: {
        everestImport: {
          s3: S3_CONFIG,
          clusters: [
            {
              name: 'c1',
              kubeconfig: { file: target.kubeconfigPath },
              namespaces: [
                {
                  name: 'team-blue',
                  owners: [USER],
                  defaultOwner: 'group:default/blue',
                },
              ],
            },
          ],
        },
      },
    });
  }

  const portal = (replicas: Replicas) => new Portal(replicas.urls[0]);
  const isRead = (replicas: Replicas) =>
    portal(replicas).until('c1', 'was read', ({ synced }) => Boolean(synced));

  const ended = (replicas: Replicas, name: string) =>
    waitUntil(
      `the import of '${name}' has ended`,
      async () => {
        const shown = await portal(replicas).shows('c1', name);
        return shown.outcome && shown;
      },
      { timeoutMs: 60_000 },
    );

  async function made(replicas: Replicas, name: string): Promise<Import> {
    const { status, body } = await portal(replicas).create('c1', name, name);
    const why = status === 500 ? replicas.databaseFaults() : undefined;
    expect({ status, error: body.error, why }).toEqual({ status: 201 });
    return body;
  }

  beforeAll(async () => {
    target = await startTargetByName('sandbox');
    api = new ApiClient(readKubeconfig(target.kubeconfigPath));
    postgres = await startPostgres();
    // Never slow and never failing
    listener = await Listener.start(new Chance(1), { faults: 0 });
    process.env.EVEREST_NOTIFICATIONS_TO = listener.url;
    before = await start(unpackBuild(BEFORE));
    await isRead(before);
  });

  afterAll(async () => {
    await before?.stop();
    await now?.stop();
    await listener?.stop();
    await postgres?.stop();
    api?.close();
    await target?.stop();
  });

  it('carries over the rows that it wrote: of a request, and of a database that others made', async () => {
    listener.faults = 1;
    await made(before, 'kept');
    await created(api.create(SECRETS, mysqlUserSecret('seen-users')));
    await created(api.create(SECRETS, s3Secret('seen-s3')));
    await created(
      api.create(
        DATABASES,
        database('seen', {
          userSecret: 'seen-users',
          importer: 'sandbox-fails',
        }),
      ),
    );
    const written = [await ended(before, 'kept'), await ended(before, 'seen')];
    await before.stop();
    // It has written down two ends, and nobody has heard of them
    expect(listener.heard.size).toBe(0);
    listener.faults = 0;
    now = await start();
    await isRead(now);
    const read = [await ended(now, 'kept'), await ended(now, 'seen')];
    expect(read.map(facts)).toEqual(written.map(facts));
    expect(read[0]).toMatchObject({ origin: 'portal', requestedBy: USER });
    expect(read[1]).toMatchObject({ outcome: 'Failed' });
  });

  it('starts and works on the tables of this one, while both run', async () => {
    before = await start(unpackBuild(BEFORE));
    await isRead(before);
    const [ofBefore, ofNow] = await Promise.all([
      made(before, 'of-before'),
      made(now!, 'of-now'),
    ]);
    // The same request again is the same import, whoever is asked
    const again = await Promise.all([
      portal(now!).create('c1', 'of-before', 'of-before'),
      portal(before).create('c1', 'of-now', 'of-now'),
    ]);
    expect(again.map(({ status, body }) => [status, body.id])).toEqual([
      [200, ofBefore.id],
      [200, ofNow.id],
    ]);
    for (const name of ['of-before', 'of-now']) {
      const shown = await Promise.all([ended(before, name), ended(now!, name)]);
      expect(facts(shown[0])).toEqual(facts(shown[1]));
      expect(shown[0]).toMatchObject({
        outcome: 'Succeeded',
        requestedBy: USER,
      });
    }
  });

  it('tells each end once, together with this one, and this one what the other could not', async () => {
    await waitUntil(
      'four ends are told',
      async () => listener.heard.size === 4,
      // The task that looks for it may belong to the replica that was stopped, for a minute
      { timeoutMs: 120_000 },
    );
    expect([...listener.heard.values()]).toEqual([1, 1, 1, 1]);
  });
});
