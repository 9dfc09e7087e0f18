import {
  BackupSource,
  Import,
} from '@everest-import/backstage-plugin-everest-import-common';
import { ANN, BOB, NONE, SERVICE } from './__testUtils__/callers';
import { documentedRoutes, violations } from './__testUtils__/openApi';
import { startedBefore } from './__testUtils__/startedBefore';
import { startTwoTeams, TwoTeams } from './__testUtils__/twoTeams';

jest.setTimeout(30_000);

const teams = startedBefore(startTwoTeams);
const get: TwoTeams['get'] = (...args) => teams().get(...args);
const call: TwoTeams['call'] = (...args) => teams().call(...args);

describe('every documented route', () => {
  /** Status and how many things are in the answer. */
  const EXPECTED: Record<
    string,
    { none: number; wrong: number; right: number; service: number }
  > = {
    'GET /clusters': { none: 401, wrong: 200, right: 200, service: 200 },
    'GET /importers': { none: 401, wrong: 200, right: 200, service: 200 },
    'GET /importers/{cluster}/{name}': {
      none: 401,
      wrong: 200,
      right: 200,
      service: 200,
    },
    'GET /importers/{cluster}/{name}/stats': {
      none: 401,
      wrong: 200,
      right: 200,
      service: 200,
    },
    'GET /targets': { none: 401, wrong: 200, right: 200, service: 200 },
    'GET /targets/{cluster}/{namespace}/references': {
      none: 401,
      wrong: 404,
      right: 200,
      service: 200,
    },
    'GET /sources': { none: 401, wrong: 200, right: 200, service: 200 },
    'POST /backups/list': { none: 401, wrong: 404, right: 200, service: 200 },
    'POST /backups/find': { none: 401, wrong: 404, right: 200, service: 200 },
    'POST /backups/look': { none: 401, wrong: 404, right: 200, service: 200 },
    'GET /imports': { none: 401, wrong: 200, right: 200, service: 200 },
    'POST /preflight': { none: 401, wrong: 403, right: 200, service: 403 },
    'POST /imports': { none: 401, wrong: 403, right: 422, service: 403 },
    'POST /imports/manifests': {
      none: 401,
      wrong: 403,
      right: 422,
      service: 403,
    },
    'POST /history/erase': { none: 401, wrong: 403, right: 200, service: 403 },
    'GET /imports/by-id/{id}': {
      none: 401,
      wrong: 404,
      right: 200,
      service: 200,
    },
    'DELETE /imports/{cluster}/{namespace}/{name}': {
      none: 401,
      wrong: 404,
      // It succeeded
      right: 422,
      service: 403,
    },
    'POST /imports/{cluster}/{namespace}/{name}/check-again': {
      none: 401,
      wrong: 404,
      // It succeeded
      right: 422,
      service: 403,
    },
    'GET /imports/by-id/{id}/logs': {
      none: 401,
      wrong: 404,
      right: 200,
      service: 200,
    },
    'GET /imports/by-id/{id}/timeline': {
      none: 401,
      wrong: 404,
      right: 200,
      service: 200,
    },
    'GET /imports/{cluster}/{namespace}/{name}/logs': {
      none: 401,
      wrong: 404,
      right: 200,
      service: 200,
    },
    'GET /imports/{cluster}/{namespace}/{name}/timeline': {
      none: 401,
      wrong: 404,
      right: 200,
      service: 200,
    },
    'GET /imports/{cluster}/{namespace}/{name}': {
      none: 401,
      wrong: 404,
      right: 200,
      service: 200,
    },
  };

  it('has a row here', () => {
    expect(documentedRoutes().sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(
    Object.entries(EXPECTED).flatMap(
      ([route, { none, wrong, right, service }]) => [
        { route, who: 'nobody', authorization: NONE, status: none },
        { route, who: 'the wrong team', authorization: BOB, status: wrong },
        { route, who: 'the right team', authorization: ANN, status: right },
        { route, who: 'a service', authorization: SERVICE, status: service },
      ],
    ),
  )(
    '$route answers $who with $status, as documented',
    async ({ route, authorization, status }) => {
      const answer = await call(route, authorization);
      expect({ status: answer.status, body: answer.body }).toMatchObject({
        status,
      });
      expect(violations(route, answer)).toEqual([]);
    },
  );
});

describe('what one may not see is not there', () => {
  it.each([
    ['the right team', ANN, ['shop']],
    ['the other team', BOB, ['secret-plan']],
    ['a service', SERVICE, ['secret-plan', 'shop']],
  ])('in the list of imports of %s', async (_who, authorization, names) => {
    const { body } = await get('/imports', authorization);
    expect(body.items.map((item: Import) => item.name).sort()).toEqual(names);
    expect(body.totalItems).toBe(names.length);
  });

  it('in targets', async () => {
    const { body } = await get('/targets', BOB);
    const sandboxTarget = body.clusters.find(
      (item: { name: string }) => item.name === 'sandbox',
    );
    expect(
      sandboxTarget.namespaces.map((item: { name: string }) => item.name),
    ).toEqual(['team-red']);
  });

  it.each([
    ['the right team', ANN, ['blues']],
    ['the other team', BOB, ['reds']],
    ['a service', SERVICE, ['blues', 'reds']],
  ])('in the backup sources of %s', async (_who, authorization, names) => {
    const { body } = await get('/sources', authorization);
    expect(body.items.map((item: BackupSource) => item.name)).toEqual(names);
    expect(JSON.stringify(body)).not.toMatch(/accessKey|secret/i);
  });

  it('in the answer for a source of another team', async () => {
    const route = 'POST /backups/list';
    const other = await call(route, BOB);
    expect(other.status).toBe(404);
    expect(other.body.error.causes).toMatchObject([
      { field: 'source.backupSource', code: 'backup-source-unknown' },
    ]);
  });

  it('in the answer for another address', async () => {
    const other = await get('/imports/sandbox/team-red/secret-plan');
    const missing = await get('/imports/sandbox/team-red/never-was');
    expect([other.status, missing.status]).toEqual([404, 404]);
    expect(other.body.error.name).toBe(missing.body.error.name);
  });
});
