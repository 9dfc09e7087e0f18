import request from 'supertest';
import { DataImportJobObject } from '../everest/objects';
import { touchJob } from '../checkAgain/touchJob';
import { ANN, BOB, SERVICE } from '../__testUtils__/callers';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { startedBefore } from '../__testUtils__/startedBefore';
import { BASE, createDatabase, startTwoTeams } from '../__testUtils__/twoTeams';
import { until } from '../__testUtils__/until';

jest.setTimeout(60_000);

const teams = startedBefore(startTwoTeams);
const JOBS =
  '/apis/everest.percona.com/v1alpha1/namespaces/team-blue/dataimportjobs';

const check = (name: string, body?: object, who = ANN) =>
  request(teams().portal.server)
    .post(`${BASE}/imports/sandbox/team-blue/${name}/check-again`)
    .set('Authorization', who)
    .send(body);

async function jobOf(name: string) {
  const { body } = await sandboxConnection(
    teams().sandbox,
  ).request<DataImportJobObject>({
    method: 'GET',
    path: `${JOBS}/data-import-${name}`,
  });
  return body;
}

describe('having Everest look again at a blocked import', () => {
  let id: string;
  beforeAll(async () => {
    const { sandbox, get } = teams();
    await createDatabase(sandbox, 'team-blue', 'waits', 'sandbox-blocks');
    const { body } = await until(async () => {
      const answer = await get('/imports/sandbox/team-blue/waits');
      return answer.body.phase === 'Blocked' && answer;
    });
    id = body.id;
  });

  it('notes that on its job, and touches no spec', async () => {
    const before = await jobOf('waits');
    const { status, body } = await check('waits', { uid: id });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { id, cluster: 'sandbox', namespace: 'team-blue', name: 'waits' },
    });
    const after = await jobOf('waits');
    expect(after.metadata.annotations).toEqual({
      ...before.metadata.annotations,
      'everest-import.backstage.io/checked-again-at': body.checkedAt,
    });
    expect(after.spec).toEqual(before.spec);
    expect(after.metadata.generation).toBe(before.metadata.generation);
    expect(after.metadata.uid).toBe(before.metadata.uid);
  });

  it('is not for the database that has the name now', async () => {
    const other = { uid: '00000000-0000-4000-8000-000000000000' };
    const { status, body } = await check('waits', other);
    expect(status).toBe(409);
    expect(body.error.causes).toMatchObject([
      { field: 'uid', code: 'other-database' },
    ]);
  });

  it('changes nothing of a job that is another one, or has changed, by now', async () => {
    const job = await jobOf('waits');
    const touch = (resourceVersion: string | undefined) =>
      touchJob(
        sandboxConnection(teams().sandbox),
        { ...job, metadata: { ...job.metadata, resourceVersion } },
        { at: '2026-01-15T09:00:00Z', signal: AbortSignal.timeout(5_000) },
      );
    // One of that name that is made anew has another version too
    expect((await touch('1')).status).toBe(409);
    const after = await jobOf('waits');
    expect(after.metadata.annotations ?? {}).toEqual(
      job.metadata.annotations ?? {},
    );
  });

  it('is refused for one that succeeded, and to whom it is not for', async () => {
    const done = await check('shop');
    expect(done.status).toBe(422);
    expect(done.body.error.causes).toMatchObject([{ code: 'data-in-danger' }]);
    expect((await check('shop', undefined, BOB)).status).toBe(404);
    expect((await check('never-was')).status).toBe(404);
    expect((await check('shop', undefined, SERVICE)).status).toBe(403);
  });

  it('takes no word that it does not know', async () => {
    const { status, body } = await check('shop', { spec: {} });
    expect(status).toBe(400);
    expect(body.error.causes[0].field).toMatch(/spec/);
  });

  it('leaves an audit event, refused and malformed tries too', async () => {
    const { portal } = teams();
    portal.audited.length = 0;
    await check('shop');
    await request(portal.server)
      .post(`${BASE}/imports/sandbox/team-blue/shop/check-again`)
      .set('Authorization', ANN)
      .set('Content-Type', 'application/json')
      .send('{"uid');
    expect(portal.audited).toEqual([
      { eventId: 'import-check-again', end: 'fail' },
      { eventId: 'import-check-again', end: 'fail' },
    ]);
    expect(portal.auditMeta).toContainEqual(
      expect.objectContaining({ name: 'shop', namespace: 'team-blue' }),
    );
  });
});
