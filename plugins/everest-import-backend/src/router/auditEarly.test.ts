import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { ANN, BOB, NONE, SERVICE } from '../__testUtils__/callers';
import { sampleRequest } from '../__testUtils__/sampleFacts';
import { startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(120_000);

const CANARY = 'CANARYACCESSKEY00001';
const LOOK = { source: { backupSource: 'nobodys' } };
const INVALID = mockCredentials.user.invalidHeader();

let portal: Awaited<ReturnType<typeof startPortal>>;
beforeAll(async () => {
  portal = await startPortal({
    clusters: [
      {
        name: 'sandbox',
        kubeconfig: { file: '/nowhere/kubeconfig' },
        namespaces: [{ name: 'team-blue', owners: ['group:default/blue'] }],
      },
    ],
  });
});

async function post(path: string, who: string, body: object | string) {
  portal.audited.length = 0;
  portal.auditMeta.length = 0;
  portal.auditErrors.length = 0;
  const reply = await request(portal.server)
    .post(`/api/everest-import${path}`)
    .set({ Authorization: who, 'content-type': 'application/json' })
    .send(typeof body === 'string' ? body : JSON.stringify(body));
  return reply.status;
}

describe('a refusal leaves one failed audit event', () => {
  it.each([
    ['without credentials', '/imports', NONE, {}, 401],
    ['with wrong credentials', '/imports', INVALID, {}, 401],
    ['of a service', '/imports', SERVICE, sampleRequest(), 403],
    ['in a foreign namespace', '/imports', BOB, sampleRequest(), 403],
    ['that lacks fields', '/imports', ANN, {}, 400],
    ['that is no JSON', '/imports', ANN, `{"${CANARY}`, 400],
    ['that is too large', '/imports', ANN, `"${CANARY.repeat(20_000)}"`, 413],
    ['that is no JSON, with a slash', '/imports/', ANN, CANARY, 400],
    [
      'with a key as the name of a field',
      '/imports?dryRun=true',
      ANN,
      { ...sampleRequest(), [CANARY]: true },
      400,
    ],
    [
      'with a key as the name of credentials',
      '/imports',
      ANN,
      { ...sampleRequest(), databaseCredentials: { [`${CANARY}!`]: 'x' } },
      400,
    ],
    ['that is malformed', '/preflight', ANN, { name: 7 }, 400],
    ['that is no JSON', '/preflight', ANN, `{"${CANARY}`, 400],
    ['in a foreign namespace', '/preflight', BOB, sampleRequest(), 403],
    ['that is malformed', '/backups/list', ANN, { [CANARY]: 7 }, 400],
    ['of a foreign source', '/backups/list', ANN, LOOK, 404],
    ['that is malformed', '/backups/find', ANN, { [CANARY]: 7 }, 400],
    ['that is malformed', '/backups/look', ANN, { [CANARY]: 7 }, 400],
    ['that is no JSON', '/history/erase', ANN, `{"${CANARY}`, 400],
    ['that is malformed', '/history/erase', ANN, { [CANARY]: 7 }, 400],
    ['of a service', '/history/erase', SERVICE, { userRef: 'user:ann' }, 403],
  ])('%s: %s', async (_which, path, who, body, status) => {
    expect(await post(path, who, body)).toBe(status);
    const name = path.replace(/[?].*|\/$/g, '');
    expect(portal.audited).toEqual([
      {
        eventId: {
          '/imports': 'import-create',
          '/preflight': 'import-preflight',
          '/backups/list': 'backup-list',
          '/backups/find': 'backup-find',
          '/backups/look': 'backup-look',
          '/history/erase': 'history-erase',
        }[name],
        end: 'fail',
      },
    ]);
    const told = JSON.stringify([portal.auditMeta, portal.auditErrors]);
    expect(told).not.toContain(CANARY);
    expect(portal.auditErrors[0]).toMatch(/.{8,}/);
  });

  it.each(['/imports', '/imports/by-id/x', '/imports/sandbox/team-blue/shop'])(
    'and the routes beside it are as closed as they were: %s',
    async path => {
      for (const who of [NONE, INVALID]) {
        const { status } = await request(portal.server)
          .get(`/api/everest-import${path}`)
          .set('Authorization', who);
        expect(status).toBe(401);
      }
    },
  );
});
