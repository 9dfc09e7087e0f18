import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { watchScripted } from '../../__testUtils__/watchScripted';
import { evidenceRights } from './evidenceRights';

interface Rule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
}

const DEPLOY = join(__dirname, '../../../../../deploy');

describe('rights that evidence needs', () => {
  let api: ScriptedApi;
  let stop: () => void;
  beforeEach(async () => {
    api = await ScriptedApi.start();
    api.denied = new Set();
  });
  afterEach(async () => {
    stop();
    await api.stop();
  });

  function watch() {
    const { clusters, cluster } = watchScripted(api, {
      optionalRights: evidenceRights,
    });
    stop = () => clusters.stop();
    return cluster;
  }

  it('are named apart from those that all needs, one line a resource, with what is not shown', async () => {
    ['list events', 'watch events', 'get pods/log', 'get jobs.batch'].forEach(
      right => api.denied?.add(right),
    );
    const cluster = watch();
    const { optionalRights } = await until(() => {
      const setup = cluster.setup();
      return setup.optionalRights?.[0].kubectl.includes('portal') && setup;
    });
    expect(cluster.setup().missingRights).toEqual([]);
    expect(
      optionalRights?.map(({ verb, resource }) => [verb, resource]),
    ).toEqual([
      ['get', 'jobs.batch'],
      ['get', 'pods/log'],
      ['list,watch', 'events'],
    ]);
    expect(optionalRights?.[2]).toMatchObject({
      kubectl:
        'kubectl create clusterrole everest-import-list-watch-events --verb=list,watch --resource=events && kubectl create clusterrolebinding everest-import-list-watch-events --clusterrole=everest-import-list-watch-events --serviceaccount=portal:backstage',
      without: expect.stringContaining('quota'),
    });
  });

  it('are not spoken of where all are there', async () => {
    const cluster = watch();
    await until(() => api.count('POST') > 20);
    await until(() => cluster.state().synced);
    expect(cluster.setup()).toEqual({ missingRights: [] });
  });

  it.each(['rbac-cluster.yaml', 'rbac-namespaced.yaml'])(
    'are all in %s',
    file => {
      stop = () => {};
      const text = readFileSync(join(DEPLOY, file), 'utf8');
      const rules = parseAllDocuments(text).flatMap(
        document => (document.toJS().rules ?? []) as Rule[],
      );
      const needed = evidenceRights({ scope: 'cluster', namespaces: [] });
      const lacking = needed.filter(
        ({ verb, group, plural }) =>
          !rules.some(
            rule =>
              rule.apiGroups.includes(group) &&
              rule.resources.includes(plural) &&
              rule.verbs.includes(verb),
          ),
      );
      expect(lacking).toEqual([]);
      expect(needed.length).toBeGreaterThan(20);
    },
  );

  it('are none for the backups that an engine makes itself: they are no matter of an import', () => {
    stop = () => {};
    const needed = evidenceRights({ scope: 'cluster', namespaces: [] });
    const names = needed.map(({ plural }) => plural);
    expect(names.filter(plural => plural.includes('backup'))).toEqual([]);
  });
});
