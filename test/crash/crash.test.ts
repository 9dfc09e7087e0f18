import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import knex from 'knex';
import { startTargetByName, Target } from '../contract/target';
import { ApiClient } from '../control-plane/ApiClient';
import { readKubeconfig } from '../control-plane/kubeconfig';
import { grantRights, rightsManifests } from '../control-plane/rights';
import { FaultProxy, startFaultProxy } from '../fault-proxy/startFaultProxy';
import { Postgres, startPostgres } from 'everest-sandbox';
import { Chance } from 'everest-sandbox';
import { addFaults } from './faults';
import { S3_CONFIG, USER } from './importRequest';
import { Replicas } from './Replicas';
import { Outcome, requestImport } from './requests';
import { SecondActor } from './SecondActor';
import { findViolations, Row } from './violations';

const CREATES = Number(process.env.EVEREST_CRASH_CREATES ?? 60);
const SEED = Number(process.env.EVEREST_CRASH_SEED ?? 20_261_124);
const AT_ONCE = 4;
/** A replica that died holds its row for two minutes, and the scheduler its task for one. */
const REST_MS = 420_000;

jest.setTimeout(REST_MS + 180_000 + CREATES * 4_000);

describe('creates that are killed at any line', () => {
  let target: Target;
  let proxy: FaultProxy;
  let postgres: Postgres;
  let replicas: Replicas;
  let admin: ApiClient;

  beforeAll(async () => {
    target = await startTargetByName(
      process.env.EVEREST_CONTRACT_TARGET ?? 'sandbox',
    );
    admin = new ApiClient(readKubeconfig(target.kubeconfigPath));
    const { portalKubeconfigPath } = target;
    if (portalKubeconfigPath) {
      await grantRights(admin, rightsManifests('rbac-cluster.yaml'));
    }
    const access = readKubeconfig(
      portalKubeconfigPath ?? target.kubeconfigPath,
    );
    proxy = await startFaultProxy(access);
    const kubeconfigPath = join(
      mkdtempSync(join(tmpdir(), 'everest-import-crash-')),
      'kubeconfig',
    );
    proxy.writeKubeconfig(kubeconfigPath, access.token);
    postgres = await startPostgres();
    const { connection } = postgres;
    replicas = await Replicas.start(2, {
      suite: 'crash',
      database: { client: 'pg', connection },
      config: {
        everestImport: {
          s3: S3_CONFIG,
          clusters: [
            {
              name: 'c1',
              kubeconfig: { file: kubeconfigPath },
              namespaces: [{ name: 'team-blue', owners: [USER] }],
            },
          ],
        },
      },
    });
  });

  afterAll(async () => {
    await replicas?.stop();
    await postgres?.stop();
    await proxy?.stop();
    admin?.close();
    await target?.stop();
  });

  async function readRows(): Promise<Row[]> {
    const database = knex({
      client: 'pg',
      connection: {
        ...postgres.connection,
        database: 'backstage_plugin_everest-import',
      },
    });
    const rows = await database<Row>('imports').where({ ours: true });
    await database.destroy();
    return rows;
  }

  it(`end as one database or none and leave nothing behind: ${CREATES} of them, seed ${SEED}`, async () => {
    const chance = new Chance(SEED);
    const requests = Array.from({ length: CREATES }, (_, index) => ({
      requestId: `crash-${SEED}-${index}`,
      // Some ask for a name that another one asks for too.
      name: `db-${chance.happens(0.1) ? Math.max(0, index - 1) : index}`,
    }));
    const actor = new SecondActor(admin, new Chance(SEED + 1));
    addFaults(proxy, new Chance(SEED + 2));
    const acting = actor.run(requests.map(({ name }) => name));

    const waiting = [...requests];
    const outcomes: Outcome[] = [];
    const client = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        outcomes.push(await requestImport(replicas.urls, next, chance));
      }
    };
    const asking = Promise.all(Array.from({ length: AT_ONCE }, client));
    let asked = false;
    const killing = (async () => {
      const when = new Chance(SEED + 3);
      while (!asked) {
        await wait(when.between(1_500, 5_000));
        await replicas.killAndRestart(when.between(0, 1));
      }
    })();
    await asking;
    asked = true;
    actor.stop();
    await Promise.all([acting, killing]);
    proxy.clearRules();
    await replicas.ready();

    const deadline = Date.now() + REST_MS;
    let violations: string[];
    do {
      await wait(2_000);
      violations = await findViolations({
        api: admin,
        rows: await readRows(),
        outcomes,
        actor,
        requests: proxy.requests,
      });
    } while (violations.length > 0 && Date.now() < deadline);

    const made = outcomes.filter(({ importId }) => importId).length;
    process.stderr.write(
      `crash: ${CREATES} requests, ${made} answered with an import, ${replicas.kills} kills, ${actor.owns.length} foreign objects, ${actor.editedSecrets} Secrets edited, ${actor.deletedDatabases} databases deleted\n`,
    );
    expect(violations).toEqual([]);
    // A run in which nothing happened would prove nothing.
    expect(made).toBeGreaterThan(CREATES / 4);
    expect(replicas.kills).toBeGreaterThan(2);
    expect(actor.owns.length).toBeGreaterThan(2);
  });
});
