import { setTimeout as wait } from 'node:timers/promises';
import { Postgres, startPostgres } from 'everest-sandbox';
import { created, paths } from '../contract/connect';
import { database, mysqlUserSecret, s3Secret } from '../contract/manifests';
import { startTargetByName, Target } from '../contract/target';
import { ApiClient, KubernetesObject } from '../control-plane/ApiClient';
import { readKubeconfig } from '../control-plane/kubeconfig';
import { Chance } from 'everest-sandbox';
import { USER, USER_TOKEN } from './importRequest';
import { Listener } from './Listener';
import { Replicas } from './Replicas';
import { DATABASES, listObjects, SECRETS } from './SecondActor';

const IMPORTS = Number(process.env.EVEREST_TOLD_IMPORTS ?? 16);
const SEED = Number(process.env.EVEREST_TOLD_SEED ?? 20_261_128);
const AT_ONCE = 6;
/** How often at least, while imports are under way. */
const KILLS = 3;
/** A replica that died holds its claim for two minutes, and the scheduler its task for one. */
const REST_MS = 420_000;

jest.setTimeout(REST_MS + 180_000 + IMPORTS * 8_000);

interface ImportJob extends KubernetesObject {
  spec: { targetClusterName: string };
  status?: { state?: string };
}

describe('ends of imports, while replicas are killed at any line', () => {
  let target: Target;
  let postgres: Postgres;
  let listener: Listener;
  let replicas: Replicas;
  let api: ApiClient;

  beforeAll(async () => {
    target = await startTargetByName(
      process.env.EVEREST_CONTRACT_TARGET ?? 'sandbox',
    );
    const { kubeconfigPath } = target;
    api = new ApiClient(readKubeconfig(kubeconfigPath));
    listener = await Listener.start(new Chance(SEED));
    process.env.EVEREST_NOTIFICATIONS_TO = listener.url;
    postgres = await startPostgres();
    replicas = await Replicas.start(2, {
      suite: 'told',
      database: { client: 'pg', connection: postgres.connection },
      config: {
        everestImport: {
          clusters: [
            {
              name: 'c1',
              kubeconfig: { file: kubeconfigPath },
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
    await untilRead();
  });

  afterAll(async () => {
    await replicas?.stop();
    await postgres?.stop();
    await listener?.stop();
    api?.close();
    await target?.stop();
  });

  /** What had ended before the cluster was read once is history, and never told. */
  async function untilRead() {
    for (const url of replicas.urls) {
      for (let synced = false; !synced; await wait(200)) {
        const reply = await fetch(`${url}/api/everest-import/clusters`, {
          headers: { authorization: `Bearer ${USER_TOKEN}` },
        });
        synced = reply.ok && (await reply.json()).items[0]?.synced;
      }
    }
    await wait(2_000);
  }

  async function begin(name: string, importer: string) {
    const userSecret = `${name}-users`;
    await created(api.create(SECRETS, mysqlUserSecret(userSecret)));
    await created(api.create(SECRETS, s3Secret(`${name}-s3`)));
    const body = database(name, { userSecret, importer });
    await created(createWhenAdmitted(body));
  }

  /** A stand-in that has no turn for ten seconds on a busy machine leaves the API server without its webhook. */
  async function createWhenAdmitted(body: object) {
    const until = Date.now() + REST_MS;
    for (;;) {
      const reply = await api.create(DATABASES, body);
      const isUnheard =
        reply.status === 500 &&
        JSON.stringify(reply.body).includes('failed calling webhook');
      if (!isUnheard || Date.now() > until) {
        return reply;
      }
      await wait(1_000);
    }
  }

  /** How Everest says that each import ended, by the database's name; without those that run. */
  async function ends(): Promise<Map<string, string>> {
    const jobs = await listObjects(api, paths.importJobs('team-blue'));
    return new Map(
      (jobs as ImportJob[])
        .filter(({ status }) =>
          ['Succeeded', 'Failed'].includes(status?.state ?? ''),
        )
        .map(({ spec, status }) => [
          spec.targetClusterName,
          status?.state ?? '',
        ]),
    );
  }

  it(`are told once each: ${IMPORTS} of them, seed ${SEED}`, async () => {
    const chance = new Chance(SEED + 1);
    let over = false;
    const killing = (async () => {
      const when = new Chance(SEED + 2);
      while (!over) {
        await wait(when.between(500, 4_000));
        await replicas.killAndRestart(when.between(0, 1));
      }
    })();
    const names = Array.from(
      { length: IMPORTS },
      (_, index) => `told-${index}`,
    );
    for (const [index, name] of names.entries()) {
      // However slow the machine: it is killed while imports are to come.
      while (replicas.kills < Math.min(KILLS, Math.floor(index / 4))) {
        await wait(200);
      }
      await begin(
        name,
        chance.happens(0.3) ? 'sandbox-fails' : 'everest-percona-pxc-operator',
      );
      while (index + 1 - (await ends()).size >= AT_ONCE) {
        await wait(200);
      }
    }
    while ((await ends()).size < IMPORTS) {
      await wait(500);
    }
    // The last ends meet killed replicas too.
    await wait(5_000);
    over = true;
    await killing;
    await replicas.ready();

    const states = await ends();
    const expected = (await listObjects(api, DATABASES))
      .map(
        ({ metadata }) =>
          `everest-import:c1:${metadata.uid}:${states.get(metadata.name)}`,
      )
      .sort();
    const deadline = Date.now() + REST_MS;
    while (listener.heard.size < IMPORTS && Date.now() < deadline) {
      await wait(1_000);
    }
    // Whoever would tell twice has had time for it.
    await wait(3_000);
    process.stderr.write(
      `told: ${IMPORTS} imports, ${replicas.kills} kills, ${listener.heard.size} ends told, ${listener.repeats} told again after a kill and merged by their scope\n`,
    );
    expect([...listener.heard.keys()].sort()).toEqual(expected);
    expect(listener.repeats).toBeLessThanOrEqual(replicas.kills);
    // A run in which nothing happened would prove nothing.
    expect(replicas.kills).toBeGreaterThanOrEqual(KILLS);
  });
});
