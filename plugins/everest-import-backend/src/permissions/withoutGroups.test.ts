import { mockCredentials } from '@backstage/backend-test-utils';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import request from 'supertest';
import { sampleRequest } from '../__testUtils__/sampleFacts';
import { startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

describe('a create that config gives nobody of these groups', () => {
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
  afterAll(() => portal?.server.stop());

  async function causeFor(user: string): Promise<RefusalCause> {
    const { status, body } = await request(portal.server)
      .post('/api/everest-import/imports')
      .set('Authorization', mockCredentials.user.header(user))
      .send(sampleRequest());
    expect(status).toBe(403);
    return body.error.causes[0];
  }

  it('says to who is in none how they come to be in theirs', async () => {
    const { field, remedy } = await causeFor('user:default/somebody-new');
    expect(field).toBe('namespace');
    expect(remedy).toContain('sign out and in again');
  });

  it('says to who is in another what there is for them', async () => {
    const { field, remedy } = await causeFor('user:default/bob');
    expect(field).toBe('namespace');
    expect(remedy).toContain('Choose a namespace of your team');
  });
});
