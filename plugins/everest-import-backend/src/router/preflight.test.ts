import {
  PreflightLine,
  PreflightReply,
} from '@everest-import/backstage-plugin-everest-import-common';
import request from 'supertest';
import { ANN } from '../__testUtils__/callers';
import { violations } from '../__testUtils__/openApi';
import {
  BACKUPS,
  startPreflightPortal,
} from '../__testUtils__/startPreflightPortal';
import { startedBefore } from '../__testUtils__/startedBefore';

jest.setTimeout(60_000);

const portal = startedBefore(() => startPreflightPortal());

const WRONG_KEYS = {
  accessKeyId: 'SANDBOXACCESSKEY0001',
  secretAccessKey: 'not-the-right-one',
};
const PLACE = {
  bucket: 'backups',
  region: 'us-east-1',
  path: BACKUPS.postgresql,
};

const MONGODB_KEYS = Object.fromEntries(
  [
    'BACKUP',
    'CLUSTER_ADMIN',
    'CLUSTER_MONITOR',
    'DATABASE_ADMIN',
    'USER_ADMIN',
  ].flatMap(user => [
    [`MONGODB_${user}_USER`, 'x'],
    [`MONGODB_${user}_PASSWORD`, 'x'],
  ]),
);

describe('POST /preflight', () => {
  it('tells what holds, and what lies at the path', async () => {
    const { post, sample } = portal();
    const reply = await post('/preflight', sample());
    expect(reply.status).toBe(200);
    expect(violations('POST /preflight', reply)).toEqual([]);
    const { checks, backup } = reply.body as PreflightReply;
    expect(backup).toMatchObject({ kind: 'pgbackrest', complete: 'yes' });
    expect(checks.filter(({ outcome }) => outcome === 'failure')).toEqual([]);
    const outcomes = Object.fromEntries(
      checks.map(({ id, outcome }) => [id, outcome]),
    );
    expect(outcomes).toMatchObject({
      namespace: 'pass',
      importer: 'pass',
      'dry-run': 'pass',
      'backup-reachable': 'pass',
      'backup-exists': 'pass',
      'backup-recognised': 'pass',
      'backup-fits': 'pass',
      'backup-complete': 'pass',
      'backup-version': 'pass',
      'backup-size': 'pass',
      'path-fits-importer': 'pass',
      'pod-security': 'pass',
      'technical-preview': 'warning',
    });
  });

  it('tells nothing of what lies outside of a limited source', async () => {
    const { post, sample } = portal();
    const reply = await post(
      '/preflight',
      sample({
        source: { backupSource: 'limited', path: BACKUPS.postgresql },
        s3Credentials: undefined,
      }),
    );
    const { checks, backup } = reply.body as PreflightReply;
    expect(backup).toBeUndefined();
    const told = ['backup-reachable', 'backup-exists', 'backup-recognised'];
    const seen = checks.filter(({ id }) => told.includes(id));
    expect(new Set(seen.map(({ outcome }) => outcome))).toEqual(
      new Set(['skipped']),
    );
    expect(checks).toContainEqual(
      expect.objectContaining({ field: 'source.path', outcome: 'failure' }),
    );
  });

  it('streams each check as a line of its own, the last one says that it was the last', async () => {
    const { portal: started, sample } = portal();
    const { headers, text } = await request(started.server)
      .post('/api/everest-import/preflight')
      .set('Authorization', ANN)
      .set('Accept', 'application/x-ndjson')
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', part => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      })
      .send(sample())
      .then(({ headers: head, body }) => ({ headers: head, text: `${body}` }));
    expect(headers['content-type']).toMatch('application/x-ndjson');
    expect(headers['cache-control']).toMatch('no-transform');
    const lines: PreflightLine[] = text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.at(-1)).toEqual({
      type: 'end',
      failures: 0,
      warnings: expect.any(Number),
    });
    expect(lines).toContainEqual(expect.objectContaining({ type: 'backup' }));
  });

  it.each([
    ['nothing', {}, ['cluster', 'namespace', 'name', 'importer']],
    [
      'no path yet',
      {
        cluster: 'sandbox',
        namespace: 'team-blue',
        name: 'a',
        engine: { type: 'mysql' },
        importer: 'x',
      },
      ['source'],
    ],
  ])('of %s says what is not given yet', async (_, body, fields) => {
    const checks = await portal().check(body);
    expect(checks.map(({ field }) => field)).toEqual(
      expect.arrayContaining(fields),
    );
    expect(new Set(checks.map(({ outcome }) => outcome))).toEqual(
      new Set(['skipped']),
    );
  });

  it.each([
    [400, { ...BACKUPS, nonsense: true }],
    [403, { namespace: 'team-red' }],
  ])('answers %s as a create does', async (status, change) => {
    const { post, sample } = portal();
    const body = status === 400 ? change : sample(change);
    expect((await post('/preflight', body)).status).toBe(status);
  });

  it('asks Everest nothing where a check fails already', async () => {
    const checks = await portal().check(portal().sample({ name: 'UPPER' }));
    expect(checks).toContainEqual(
      expect.objectContaining({
        id: 'name',
        outcome: 'failure',
        field: 'name',
        code: 'name-malformed',
      }),
    );
    expect(checks).toContainEqual(
      expect.objectContaining({ id: 'dry-run', outcome: 'skipped' }),
    );
  });

  it.each<[string, object, 'fail' | 'success', string[]]>([
    [
      'with wrong keys',
      { s3Credentials: WRONG_KEYS },
      'fail',
      ['s3-secret-wrong'],
    ],
    [
      'of a place that is not allowed',
      { source: { ...PLACE, endpoint: 'https://elsewhere.example.net' } },
      'fail',
      ['endpoint-not-allowed'],
    ],
    ['in a foreign namespace', { namespace: 'team-red' }, 'fail', ['team-red']],
    ['of all that is right', {}, 'success', []],
  ])(
    '%s ends in the audit log as it went',
    async (_which, change, end, told) => {
      const { check, sample, portal: started } = portal();
      started.audited.length = 0;
      started.auditErrors.length = 0;
      await check(sample(change));
      expect(started.audited).toEqual([{ eventId: 'import-preflight', end }]);
      expect(started.auditErrors).toEqual(
        told.map(word => expect.stringContaining(word)),
      );
    },
  );

  it('leaves nothing behind', async () => {
    const { check, sample, portal: started } = portal();
    await check(
      sample({
        engine: { type: 'mongodb', replicas: 1 },
        importer: 'everest-percona-psmdb-operator',
        databaseCredentials: MONGODB_KEYS,
        source: { backupSource: 'whole', path: BACKUPS.mongodb },
        s3Credentials: undefined,
      }),
    );
    const { body } = await request(started.server)
      .get('/api/everest-import/imports')
      .set('Authorization', ANN);
    expect(body.items).toEqual([]);
  });
});
