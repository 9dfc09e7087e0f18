import { PermissionsService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  BACKUPS,
  startPreflightPortal,
} from '../__testUtils__/startPreflightPortal';
import { startedBefore } from '../__testUtils__/startedBefore';

jest.setTimeout(60_000);

let mayAcknowledge = true;

function policy(): PermissionsService {
  const permissions = mockServices.permissions.mock();
  permissions.authorize.mockImplementation(async asked =>
    asked.map(() => ({ result: AuthorizeResult.ALLOW })),
  );
  permissions.authorizeConditional.mockImplementation(async asked =>
    asked.map(({ permission }) => ({
      result:
        permission.name === 'everest-import.preflight.acknowledge' &&
        !mayAcknowledge
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    })),
  );
  return permissions;
}

const portal = startedBefore(() =>
  startPreflightPortal({ permissions: policy() }),
);

const elsewhere = BACKUPS.postgresql.replace('020001F', '020009F');
const acknowledge = [{ check: 'backup-exists', reason: 'It comes tonight' }];

function create(name: string, change: object = {}) {
  const { post, sample } = portal();
  const source = { ...sample().source, path: elsewhere };
  return post('/imports', { ...sample({ name, source }), ...change });
}

const causesOf = (body: { error: { causes: RefusalCause[] } }) =>
  body.error.causes.map(({ field, code }) => [field, code]);

describe('a create against advice', () => {
  beforeEach(() => {
    mayAcknowledge = true;
  });

  it('is refused, on the field to blame, and leaves nothing', async () => {
    const { status, body } = await create('never-made');
    expect(status).toBe(422);
    expect(causesOf(body)).toEqual([['source.path', 'path-empty']]);
    expect(body.error.causes[0].remedy).toMatch(
      /Did you mean '.*020001F\/'\?.* acknowledge 'backup-exists' with a reason/,
    );
  });

  it('goes on with a reason, which stays with the import and in the audit log', async () => {
    const { status, body } = await create('on-purpose', { acknowledge });
    expect(status).toBe(201);
    expect(body.acknowledged).toEqual(acknowledge);
  });

  it.each([
    ['for another check', [{ check: 'backup-size', reason: 'x' }]],
    ['without a reason', [{ check: 'backup-exists', reason: ' ' }]],
  ])('is refused with an acknowledgement %s', async (_, given) => {
    const { status } = await create('never-made', { acknowledge: given });
    expect(status).toBe(422);
  });

  it('is refused for who may not acknowledge', async () => {
    mayAcknowledge = false;
    const { status, body } = await create('never-made', { acknowledge });
    expect(status).toBe(422);
    expect(body.error.causes[0].remedy).toMatch(/You may not acknowledge it/);
  });

  it('can not be acknowledged where a hard check fails', async () => {
    const { status, body } = await create('UPPER', { acknowledge });
    expect(status).toBe(422);
    expect(causesOf(body)).toContainEqual(['name', 'name-malformed']);
  });
});
