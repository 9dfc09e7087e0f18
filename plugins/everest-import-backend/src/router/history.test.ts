import { PermissionsService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { ANN, BOB, SERVICE } from '../__testUtils__/callers';
import { startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(120_000);

const CAT = { userRef: 'user:default/cat' };

async function start(erasers?: string[], permissions?: PermissionsService) {
  const { server, audited } = await startPortal({
    clusters: [],
    everestImport: erasers ? { history: { erasers } } : {},
    permissions,
  });
  const erase = async (who: string, body: object) => {
    const reply = await request(server)
      .post('/api/everest-import/history/erase')
      .set('Authorization', who)
      .send(body);
    return { status: reply.status, body: reply.body };
  };
  return { erase, audited };
}

describe('POST /history/erase', () => {
  it('is for those whom config lists, and for no service', async () => {
    const { erase, audited } = await start(['group:default/blue']);
    expect(await erase(ANN, CAT)).toEqual({
      status: 200,
      body: { erased: 0, underWay: 0 },
    });
    expect((await erase(BOB, CAT)).status).toBe(403);
    expect((await erase(SERVICE, CAT)).status).toBe(403);
    expect(audited).toEqual([
      { eventId: 'history-erase', end: 'success' },
      { eventId: 'history-erase', end: 'fail' },
      { eventId: 'history-erase', end: 'fail' },
    ]);
  });

  it('is for no service where everybody is listed', async () => {
    const { erase } = await start(['*']);
    expect((await erase(BOB, CAT)).status).toBe(200);
    expect((await erase(SERVICE, CAT)).status).toBe(403);
  });

  it('is for nobody where config lists nobody', async () => {
    const { erase } = await start();
    const { status, body } = await erase(ANN, CAT);
    expect(status).toBe(403);
    expect(body.error.message).toContain('everestImport.history.erasers');
  });

  it('is for nobody to whom policy does not grant it', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async asked =>
        asked.map(({ permission }) => ({
          result:
            permission.name === 'everest-import.history.erase'
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
    });
    const { erase } = await start(['*'], permissions);
    expect((await erase(ANN, CAT)).status).toBe(403);
  });

  it.each([
    [{}, 'userRef', 'missing'],
    [{ userRef: 7 }, 'userRef', 'malformed'],
    [{ userRef: 'group:default/blue' }, 'userRef', 'malformed'],
    [{ userRef: 'ann' }, 'userRef', 'malformed'],
    [{ userRef: 'user:default/a\0nn' }, 'userRef', 'malformed'],
    [{ userRef: `user:default/${'a'.repeat(300)}` }, 'userRef', 'malformed'],
    [{ ...CAT, all: true }, 'all', 'unknown-field'],
  ])('refuses %j', async (body, field, code) => {
    const { erase } = await start(['*']);
    const reply = await erase(ANN, body);
    expect(reply.status).toBe(400);
    expect(reply.body.error.causes).toMatchObject([{ field, code }]);
  });
});
