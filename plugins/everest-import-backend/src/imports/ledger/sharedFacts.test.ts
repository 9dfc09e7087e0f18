import { mockServices } from '@backstage/backend-test-utils';
import { aNamespace, database } from '../../__testUtils__/objects';
import { ledgerForEachTest } from '../../__testUtils__/ledgerForEachTest';
import { PATHS } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { watchScripted } from '../../__testUtils__/watchScripted';
import { NamespaceObject } from '../../everest/objects';
import { ImportLedger } from './ImportLedger';

const ownerIn = (namespace: NamespaceObject | string) =>
  typeof namespace === 'string'
    ? undefined
    : namespace.metadata.annotations?.owner;

describe('what the imports of a namespace have in common', () => {
  const here = ledgerForEachTest();

  /** A replica, and the databases that it looked at since it was asked last. */
  async function start() {
    const { clusters, cluster } = watchScripted(here.api, {
      clock: () => here.clock.now,
    });
    here.stopAfter(() => clusters.stop());
    const looks: string[] = [];
    const ledger = new ImportLedger({
      clusters,
      history: here.history,
      clock: () => here.clock.now,
      logger: mockServices.logger.mock(),
      ownerOf: (_cluster, namespace) => ownerIn(namespace),
      reportOf: (_cluster, job) => {
        looks.push(`${job}`);
        return undefined;
      },
    });
    // Which cluster it is may be known before its namespaces are
    await until(
      () =>
        cluster.state().synced &&
        cluster.identity() &&
        cluster.find('namespaces', '', 'team-red'),
    );
    const looked = async () => {
      await ledger.refresh('c1');
      return looks.splice(0).length;
    };
    return { ledger, cluster, looked };
  }

  function putNamespace(name: string, annotations: Record<string, string>) {
    const { metadata } = aNamespace(name);
    here.api.put(PATHS.namespaces, { metadata: { ...metadata, annotations } });
  }

  beforeEach(() => {
    here.api.put(PATHS.namespaces, aNamespace('kube-system'));
    for (const namespace of ['team-blue', 'team-red']) {
      putNamespace(namespace, { owner: 'first' });
      for (const name of ['one', 'two', 'three']) {
        here.api.put(PATHS.databases, database('ready', { namespace, name }));
      }
    }
  });

  it('is looked at where it changes, and nowhere else', async () => {
    const { looked, cluster, ledger } = await start();
    expect(await looked()).toBe(6);
    const annotated = (key: string) => () =>
      cluster.find('namespaces', '', 'team-blue')?.metadata.annotations?.[key];
    putNamespace('team-blue', { owner: 'first', note: 'new' });
    await until(annotated('note'));
    expect(await looked()).toBe(0);
    putNamespace('team-blue', { owner: 'second' });
    await until(() => annotated('owner')() === 'second');
    expect(await looked()).toBe(3);
    expect(await ledger.byId('uid-team-blue-one')).toMatchObject({
      owner: 'second',
    });
  });

  it('is not looked at because a list that says the same is read anew', async () => {
    const { looked, cluster } = await start();
    await looked();
    const lists = () =>
      here.api.count('/storageclasses?limit') +
      here.api.count('/namespaces?limit') +
      here.api.count('/dataimporters?limit');
    await until(() => here.api.count('watch=true') >= 6);
    const before = lists();
    for (const path of [
      PATHS.storageClasses,
      PATHS.namespaces,
      PATHS.importers,
    ]) {
      here.api.send(path, { type: 'ERROR', object: { code: 410 } });
    }
    await until(() => lists() === before + 3 && cluster.state().reachable);
    expect(await looked()).toBe(0);
  });
});
