import { mockServices } from '@backstage/backend-test-utils';
import { database } from '../../__testUtils__/objects';
import { ReportKeeper } from '../reports/ReportKeeper';
import { evidenceForEachTest } from './__testUtils__/evidenceForEachTest';
import {
  eventAbout,
  importerPod,
  importRun,
  runPaths,
} from './__testUtils__/runObjects';

const MINUTES = 10;

jest.setTimeout(60_000);

describe('what evidence costs an API server', () => {
  const open = evidenceForEachTest();

  it('is at most a request a second, whatever is in flight there', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `shop-${index}`);
    const places = names.map((name, index) => ({
      name,
      namespace: `team-${index % 3}`,
    }));
    const runs = places.map(({ name, namespace }) =>
      importRun('Running', {
        namespace,
        name: `data-import-${name}`,
        database: name,
      }),
    );
    const opened = await open(
      runs,
      places.map(place => database('importing', place)),
    );
    const { api, keeper, clock, clusters } = opened;
    const reports = new ReportKeeper({
      clusters,
      pods: keeper,
      clock: () => clock.now,
      logger: mockServices.logger.mock(),
    });
    const before = api.requests.length;
    const seconds = MINUTES * 60;
    for (let step = 0; step < seconds * 2; step += 1) {
      clock.now += 500;
      // As often as both do by themselves
      if (step % 6 === 0) {
        await keeper.look('c1');
      }
      if (step % 10 === 0) {
        await reports.look('c1');
      }
      // Something happens to each of them again and again
      const run = runs[step % runs.length];
      const { events } = runPaths(run.metadata.namespace);
      api.put(events, eventAbout(importerPod(run), 'Pod'));
    }
    const made = api.requests.slice(before);
    expect(made.length / seconds).toBeLessThanOrEqual(1);
    // All of them were read
    for (const { id } of places.map(({ namespace, name }) => ({
      id: `uid-${namespace}-${name}`,
    }))) {
      expect(keeper.runOf('c1', id)).toMatchObject({
        job: { active: 1 },
        pods: [{ of: 'importer' }],
      });
    }
    const lists = made.filter(line => /\/pods\?/.test(line));
    expect(lists.length).toBeLessThanOrEqual(2 * 3);
    expect(made.filter(line => line.includes('/log?')).length).toBeGreaterThan(
      100,
    );
  });
});
