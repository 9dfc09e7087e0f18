import { evidenceForEachTest } from './__testUtils__/evidenceForEachTest';
import { database } from '../../__testUtils__/objects';
import { importRun, paths } from './__testUtils__/runObjects';

const open = evidenceForEachTest();

it('holds no other run up by the Job of one that can not be read', async () => {
  const other = { name: 'data-import-other', database: 'other' };
  const { api, keeper, look } = await open(
    [importRun('Running'), importRun('Running', other)],
    [database('importing'), database('importing', { name: 'other' })],
  );
  api.answerAlways(`${paths.jobs}/run-data-import-shop`, {
    status: 404,
    body: '404 page not found',
  });
  for (let round = 0; round < 20; round += 1) {
    await look();
  }
  expect(keeper.runOf('c1', 'uid-team-blue-shop')?.job).toBeUndefined();
  expect(keeper.runOf('c1', 'uid-team-blue-other')?.job).toBeDefined();
});
