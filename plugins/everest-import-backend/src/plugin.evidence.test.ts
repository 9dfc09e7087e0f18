import { ImportTimeline } from '@everest-import/backstage-plugin-everest-import-common';
import { ANN, BOB } from './__testUtils__/callers';
import { startedBefore } from './__testUtils__/startedBefore';
import { createDatabase, startTwoTeams } from './__testUtils__/twoTeams';
import { until } from './__testUtils__/until';

jest.setTimeout(60_000);

const teams = startedBefore(startTwoTeams);

const stagesOf = ({ stages }: ImportTimeline) =>
  stages.map(({ stage }) => stage);

describe('an import that does not get on', () => {
  it.each([
    ['sandbox-pull-error', 'waits', /ImagePullBackOff/],
    ['sandbox-unschedulable', 'stays', /^data-import-stays/],
  ])(
    'says why, from what Kubernetes has about its run: %s',
    async (importer, name, raw) => {
      const { sandbox, get } = teams();
      await createDatabase(sandbox, 'team-blue', name, importer);
      const path = `/imports/sandbox/team-blue/${name}`;
      const item = await until(async () => {
        const { body } = await get(path);
        return body.phase === 'Importing' && body;
      });
      const timeline = await until(async () => {
        const { body } = await get(`${path}/timeline`);
        return body.stages?.some(
          ({ stage }: { stage: string }) => stage === 'pod-waiting',
        )
          ? body
          : undefined;
      });
      expect(timeline).toMatchObject({ id: item.id, live: true, unread: [] });
      expect(stagesOf(timeline)).toEqual([
        'database-created',
        'database-ready-empty',
        'importing',
        'job-created',
        'pod-waiting',
      ]);
      expect(timeline.stages.at(-1).raw).toMatch(raw);
      const byId = await get(`/imports/by-id/${item.id}/timeline`);
      expect(stagesOf(byId.body)).toEqual(stagesOf(timeline));
    },
  );

  it('has a timeline for whom it has one only', async () => {
    const { get } = teams();
    const path = '/imports/sandbox/team-blue/shop';
    expect((await get(`${path}/timeline`, ANN)).status).toBe(200);
    expect((await get(`${path}/timeline`, BOB)).status).toBe(404);
    expect((await get('/imports/by-id/never-was/timeline', ANN)).status).toBe(
      404,
    );
  });

  it('has the whole way in its timeline once it has ended', async () => {
    const { get } = teams();
    const { body } = await until(async () => {
      const reply = await get('/imports/sandbox/team-blue/shop/timeline');
      return reply.body.stages?.some(
        ({ stage }: { stage: string }) => stage === 'importer-ended',
      )
        ? reply
        : undefined;
    });
    expect(body.live).toBe(false);
    expect(stagesOf(body).at(-1)).toBe('ready');
    expect(body.stuck).toBeUndefined();
  });
});
