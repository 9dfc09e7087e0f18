import request from 'supertest';
import { s3SecretOf } from '../everest/fields';
import { DatabaseClusterObject, KubernetesObject } from '../everest/objects';
import { ANN, BOB, SERVICE } from '../__testUtils__/callers';
import { makeBackups } from '../__testUtils__/makeBackups';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { startedBefore } from '../__testUtils__/startedBefore';
import { BASE, createDatabase, startTwoTeams } from '../__testUtils__/twoTeams';
import { until } from '../__testUtils__/until';

jest.setTimeout(60_000);

const teams = startedBefore(startTwoTeams);
const EVEREST = '/apis/everest.percona.com/v1alpha1/namespaces/team-blue';

const cleanUp = (name: string, body: object, query = '', who = ANN) =>
  request(teams().portal.server)
    .delete(`${BASE}/imports/sandbox/team-blue/${name}${query}`)
    .set('Authorization', who)
    .send(body);

const ask = <T>(path: string) =>
  sandboxConnection(teams().sandbox).request<T>({ method: 'GET', path });

async function namesOf(path: string) {
  const { body } = await ask<{ items: KubernetesObject[] }>(path);
  return body.items.map(({ metadata }) => metadata.name);
}

async function startFailed(name: string, importer = 'sandbox-fails') {
  const { sandbox, get } = teams();
  await createDatabase(sandbox, 'team-blue', name, importer);
  return until(async () => {
    const { body } = await get(`/imports/sandbox/team-blue/${name}`);
    return ['Failed', 'Blocked'].includes(body.phase) && body;
  });
}

describe('cleaning up after an import', () => {
  it('says what would go and what would stay, and deletes nothing', async () => {
    const { id } = await startFailed('dry');
    const { status, body } = await cleanUp('dry', {}, '?dryRun=true');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { id, dryRun: true, refusals: [] },
    });
    const [secrets, [job]] = await Promise.all([
      namesOf('/api/v1/namespaces/team-blue/secrets'),
      namesOf('/apis/batch/v1/namespaces/team-blue/jobs').then(names =>
        names.filter(name => name.startsWith('data-import-dry-')),
      ),
    ]);
    const part = (what: string, where: 'goes' | 'stays') =>
      body[where].find((item: { what: string }) => item.what === what);
    expect(part('payload-secret', 'goes').name).toBe(
      `${job}-data-import-request`,
    );
    expect(secrets).toContain(part('payload-secret', 'goes').name);
    expect(secrets).toContain(part('s3-secret', 'goes').name);
    expect(secrets).toContain(part('user-secret', 'goes').name);
    expect(part('import-job', 'goes').name).toBe('data-import-dry');
    expect(part('data', 'goes')).toBeDefined();
    expect(part('backup', 'stays').name).toContain('backups/');
    expect(await namesOf(`${EVEREST}/databaseclusters`)).toContain('dry');
  });

  it.each([
    ['dryRun=1'],
    ['dryRun=True'],
    ['dryRun='],
    ['dryrun=true'],
    ['dryRun=true&dryRun=true'],
    ['dryRun[]=true'],
  ])('takes ?%s for no word, and deletes nothing', async query => {
    if (!(await namesOf(`${EVEREST}/databaseclusters`)).includes('nearly')) {
      await startFailed('nearly');
    }
    const { body: item } = await teams().get(
      '/imports/sandbox/team-blue/nearly',
    );
    const { status, body } = await cleanUp(
      'nearly',
      { confirm: 'nearly', uid: item.id },
      `?${query}`,
    );
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/'dry[rR]un'/);
    const { body: target } = await ask<KubernetesObject>(
      `${EVEREST}/databaseclusters/nearly`,
    );
    expect(target.metadata.deletionTimestamp).toBeUndefined();
  });

  it.each([
    ['nothing', {}],
    ['another name', { confirm: 'shop' }],
    ['the name in other letters', { confirm: 'Typed' }],
  ])('asks for the name, and does not take %s for it', async (_what, body) => {
    if (!(await namesOf(`${EVEREST}/databaseclusters`)).includes('typed')) {
      await startFailed('typed');
    }
    const { body: item } = await teams().get(
      '/imports/sandbox/team-blue/typed',
    );
    const answer = await cleanUp('typed', { ...body, uid: item.id });
    expect(answer.status).toBe(422);
    expect(answer.body.error.causes).toMatchObject([
      { field: 'confirm', code: 'not-confirmed' },
    ]);
    expect(await namesOf(`${EVEREST}/databaseclusters`)).toContain('typed');
  });

  it("asks for the id, as the name may be another database's by now", async () => {
    const { status, body } = await cleanUp('typed', { confirm: 'typed' });
    expect(status).toBe(422);
    expect(body.error.causes).toMatchObject([
      { field: 'uid', code: 'uid-missing' },
    ]);
    expect(await namesOf(`${EVEREST}/databaseclusters`)).toContain('typed');
  });

  it('takes the database, its job and their Secrets, and the import stays as history', async () => {
    const { id } = await startFailed('gone');
    const { status, body } = await cleanUp('gone', {
      confirm: 'gone',
      uid: id,
    });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { id, dryRun: false },
    });
    await until(async () => {
      const names = await namesOf(`${EVEREST}/databaseclusters`);
      return !names.includes('gone');
    });
    const went = body.goes
      .filter(({ what }: { what: string }) => what.endsWith('-secret'))
      .map(({ name }: { name: string }) => name);
    expect(went).toHaveLength(3);
    await until(async () => {
      const left = await namesOf('/api/v1/namespaces/team-blue/secrets');
      return went.every((name: string) => !left.includes(name));
    });
    const read = await until(async () => {
      const now = await teams().get('/imports/sandbox/team-blue/gone');
      return now.body.gone && now.body;
    });
    expect(read).toMatchObject({ id, phase: 'Failed', outcome: 'Failed' });
    const again = await cleanUp('gone', { confirm: 'gone', uid: id });
    expect(again.status).toBe(422);
    expect(again.body.error.causes[0].code).toBe('database-gone');
  });

  it('is for a blocked import too', async () => {
    const { id: uid } = await startFailed('waits', 'sandbox-blocks');
    const { status } = await cleanUp('waits', { confirm: 'waits', uid });
    expect(status).toBe(200);
    await until(async () => {
      const names = await namesOf(`${EVEREST}/databaseclusters`);
      return !names.includes('waits');
    });
  });

  it('is not for one that succeeded', async () => {
    const uid = teams().importId;
    const { status, body } = await cleanUp('shop', { confirm: 'shop', uid });
    expect(status).toBe(422);
    expect(body.error.causes).toMatchObject([
      { field: 'name', code: 'import-succeeded' },
    ]);
  });

  it('is not for a database with backups, which would go with it', async () => {
    const { id: uid } = await startFailed('backed');
    await makeBackups(teams().sandbox, [
      { name: 'nightly', of: 'backed' },
      { name: 'of-another', of: 'shop' },
    ]);
    const { status, body } = await cleanUp('backed', {
      confirm: 'backed',
      uid,
    });
    expect(status).toBe(422);
    expect(body.error.causes).toMatchObject([
      {
        field: 'name',
        code: 'has-backups',
        message: expect.stringContaining("('nightly')"),
      },
    ]);
    expect(await namesOf(`${EVEREST}/databaseclusters`)).toContain('backed');
  });

  it('is not for a database whose S3 Secret holds the keys of a backup storage', async () => {
    await startFailed('borrows', 'sandbox-blocks');
    const connection = sandboxConnection(teams().sandbox);
    const path = `${EVEREST}/databaseclusters/borrows`;
    const { body: target } = await ask<DatabaseClusterObject>(path);
    const credentialsSecretName = s3SecretOf(target);
    const made = await connection.request({
      method: 'POST',
      path: `${EVEREST}/backupstorages`,
      body: {
        apiVersion: 'everest.percona.com/v1alpha1',
        kind: 'BackupStorage',
        metadata: { name: 'main' },
        spec: { type: 's3', bucket: 'backups', credentialsSecretName },
      },
    });
    expect(made).toMatchObject({ status: 201 });
    const { status, body } = await cleanUp('borrows', {
      confirm: 'borrows',
      uid: target.metadata.uid,
    });
    expect(status).toBe(422);
    expect(body.error.causes).toMatchObject([
      {
        field: 'name',
        code: 's3-secret-shared',
        message: expect.stringContaining("(backup storage 'main')"),
      },
    ]);
    expect(await namesOf('/api/v1/namespaces/team-blue/secrets')).toContain(
      credentialsSecretName,
    );
  });

  it('is not for the database that has the name now', async () => {
    await startFailed('reused');
    const { status, body } = await cleanUp('reused', {
      confirm: 'reused',
      uid: '00000000-0000-4000-8000-000000000000',
    });
    expect(status).toBe(409);
    expect(body.error.causes).toMatchObject([
      { field: 'uid', code: 'other-database' },
    ]);
    expect(await namesOf(`${EVEREST}/databaseclusters`)).toContain('reused');
  });

  it('is refused to whom it is not for', async () => {
    const other = await cleanUp('shop', { confirm: 'shop' }, '', BOB);
    expect(other.status).toBe(404);
    const service = await cleanUp('shop', { confirm: 'shop' }, '', SERVICE);
    expect(service.status).toBe(403);
  });

  it.each([
    ['a word that it does not know', { confirm: 'shop', force: true }],
    ['a name that is none', { confirm: 7 }],
  ])('takes no %s', async (_what, body) => {
    const answer = await cleanUp('shop', body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.causes[0].field).toMatch(/confirm|force/);
  });

  it('leaves an audit event, refused and malformed tries too', async () => {
    const { portal } = teams();
    portal.audited.length = 0;
    await cleanUp('shop', { confirm: 'shop' });
    await cleanUp('shop', {}, '?dryRun=true');
    await request(portal.server)
      .delete(`${BASE}/imports/sandbox/team-blue/shop`)
      .set('Authorization', ANN)
      .set('Content-Type', 'application/json')
      .send('{"confirm');
    expect(portal.audited).toEqual([
      { eventId: 'import-clean-up', end: 'fail' },
      { eventId: 'import-clean-up', end: 'success' },
      { eventId: 'import-clean-up', end: 'fail' },
    ]);
    expect(portal.auditMeta).toContainEqual(
      expect.objectContaining({ name: 'shop', dryRun: true }),
    );
  });
});
