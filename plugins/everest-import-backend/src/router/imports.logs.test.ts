import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { logReadPermission } from '@everest-import/backstage-plugin-everest-import-common';
import { ANN, BOB } from '../__testUtils__/callers';
import { openLog, startHanging } from '../__testUtils__/hangingImport';
import { openLogStream } from '../__testUtils__/openLogStream';
import { startPortal } from '../__testUtils__/startPortal';
import { startedBefore } from '../__testUtils__/startedBefore';
import { createDatabase, startTwoTeams } from '../__testUtils__/twoTeams';
import { until } from '../__testUtils__/until';

jest.setTimeout(60_000);

const teams = startedBefore(startTwoTeams);

const open = (name: string, query = '', who = ANN) =>
  openLog(teams(), name, query, who);

describe('the log of an import', () => {
  it('is its last lines, each with its time, and why there are no more', async () => {
    const log = await open('shop');
    expect(await log.untilEnd()).toMatchObject({
      reason: 'container-ended',
      text: expect.stringContaining('exit code 0'),
    });
    expect(log.texts()).toEqual([
      'reading /payload/request.json',
      'target database answers',
      'restore started',
      'restore finished',
      'done',
    ]);
    for (const { at } of log.lines()) {
      expect(at).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/);
    }
  });

  it('is held up by nothing on the way', async () => {
    const { response, untilEnd } = await open('shop');
    await untilEnd();
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
  });

  it('begins where it is asked to', async () => {
    const log = await open('shop', '?tailLines=2');
    await log.untilEnd();
    expect(log.texts()).toEqual(['restore finished', 'done']);
  });

  it('is the same by the id', async () => {
    const { portal, importId } = teams();
    const path = `/imports/by-id/${importId}/logs?follow=true`;
    const log = await openLogStream(portal, path, ANN);
    expect(await log.untilEnd()).toMatchObject({ reason: 'container-ended' });
    expect(log.texts()).toContain('done');
  });

  it.each([
    '?follow=perhaps',
    '?tailLines=0',
    '?tailLines=10001',
    '?tailLines=x',
    '?tailLines=0x10',
    '?tailLines[]=5',
  ])('is not given for %s', async query => {
    const { response, message } = await open('shop', query);
    expect(response.status).toBe(400);
    expect(await message()).toMatch(/^Query parameter '(follow|tailLines)'/);
  });

  it('is not there for who may not see the import', async () => {
    const { response } = await open('shop', '?follow=true', BOB);
    expect(response.status).toBe(404);
  });

  it('is not given to who may see the import and not its log, nor told by its cause', async () => {
    await createDatabase(
      teams().sandbox,
      'team-blue',
      'explains',
      'sandbox-fails',
    );
    const address = '/imports/sandbox/team-blue/explains';
    const words = 'file 3 of 4 is missing';
    await until(async () => {
      const { body } = await teams().get(address);
      return body.outcome && JSON.stringify(body.cause).includes(words);
    });
    const portal = await startPortal({
      clusters: [teams().cluster()],
      permissions: {
        authorize: async asked =>
          asked.map(() => ({ result: AuthorizeResult.ALLOW })),
        authorizeConditional: async asked =>
          asked.map(({ permission }) => ({
            result:
              permission.name === logReadPermission.name
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
          })),
      },
    });
    await until(async () => {
      const { status } = await teams().get(
        '/imports/sandbox/team-blue/shop',
        ANN,
        portal.server,
      );
      return status === 200;
    });
    const path = '/imports/sandbox/team-blue/shop/logs';
    const { response, message } = await openLogStream(portal, path, ANN);
    expect(response.status).toBe(403);
    expect(await message()).toContain("'everest-import.log.read'");
    const told = await until(async () => {
      const { body } = await teams().get(address, ANN, portal.server);
      return body.outcome && body;
    });
    const list = await teams().get('/imports', ANN, portal.server);
    const byId = await teams().get(
      `/imports/by-id/${told.id}`,
      ANN,
      portal.server,
    );
    expect(told.cause.title).not.toBe('');
    expect(list.body.items).toContainEqual(
      expect.objectContaining({ name: 'explains' }),
    );
    for (const body of [told, list.body, byId.body]) {
      expect(JSON.stringify(body)).not.toContain(words);
    }
    expect(portal.audited).toContainEqual({
      eventId: 'import-log-fetch',
      end: 'fail',
    });
  });

  it('ends, and says why, when the backend stops', async () => {
    await startHanging(teams(), 'stops');
    const portal = await startPortal({ clusters: [teams().cluster()] });
    const path = '/imports/sandbox/team-blue/stops/logs?follow=true';
    await until(async () => {
      const { status } = await teams().get(
        '/imports/sandbox/team-blue/stops',
        ANN,
        portal.server,
      );
      return status === 200;
    });
    const log = await openLogStream(portal, path, ANN);
    await log.untilText('target database answers');
    const stopped = portal.stop();
    expect(await log.untilEnd()).toMatchObject({ reason: 'stopping' });
    await stopped;
  });

  it('is followed from before its importer begins to its end', async () => {
    const { sandbox, get } = teams();
    await createDatabase(sandbox, 'team-blue', 'early');
    await until(async () => {
      const { status } = await get('/imports/sandbox/team-blue/early');
      return status === 200;
    });
    const log = await open('early', '?follow=true');
    expect(await log.untilEnd()).toMatchObject({ reason: 'container-ended' });
    expect(log.events().slice(0, 2)).toEqual([
      { type: 'open' },
      { type: 'waiting', text: 'The importer has no Pod yet.' },
    ]);
    expect(log.texts()).toHaveLength(5);
    expect(log.texts()[4]).toBe('done');
  });

  it('tells what is written meanwhile, goes on where it was cut, and repeats nothing', async () => {
    const { sandbox } = teams();
    const { write, deletePod } = await startHanging(teams(), 'talks');
    const log = await open('talks', '?follow=true');
    await log.untilText('target database answers');
    write('one', 'one', 'two');
    await log.untilText('two');
    sandbox.dropConnections();
    write('three', 'three');
    await log.untilText('three');
    write('four');
    await log.untilText('four');
    expect(log.texts().slice(2)).toEqual([
      'one',
      'one',
      'two',
      'three',
      'three',
      'four',
    ]);
    await deletePod();
    expect(await log.untilEnd()).toMatchObject({ reason: 'gone' });
  });

  it('is without keys and passwords, however the importer writes them', async () => {
    const { write } = await startHanging(teams(), 'leaks');
    const secret = 'wJalrXUtnFEMI4K7MDENGbPxRfiCYEXAMPLEKEY1';
    const password = 'kanari3nvogel';
    const payload = {
      source: { s3: { accessKeyID: password, secretKey: secret } },
      target: { user: 'root', password },
    };
    write(
      JSON.stringify(payload),
      ...JSON.stringify(payload, undefined, 2).split('\n'),
      `AWS_SECRET_ACCESS_KEY=${secret}`,
      `signed with ${secret}`,
      `mongodb://admin:${password}@db:27017`,
      `mysql --password=${password} -h db`,
      `${'x '.repeat(8_180)}postgres://root:${password}@${'y'.repeat(9_000)}`,
      'the end',
    );
    const log = await open('leaks');
    await log.untilEnd();
    expect(log.texts()).toContain('the end');
    expect(log.raw()).not.toContain(secret);
    expect(log.raw()).not.toContain(password.slice(0, 8));
  });

  it('has long lines cut, and says by how much', async () => {
    const { write } = await startHanging(teams(), 'long');
    write('ä b '.repeat(5_000), 'short');
    const log = await open('long');
    await log.untilEnd();
    const [long, short] = log.lines().slice(-2);
    expect(long).toMatchObject({
      text: 'ä b '.repeat(3_276).concat('ä '),
      cutBytes: 25_000 - 16_383,
    });
    expect(short.cutBytes).toBeUndefined();
  });

  it('is read by one user three times at once, and again by who has left', async () => {
    await startHanging(teams(), 'busy');
    const logs = await Promise.all(
      [1, 2, 3].map(() => open('busy', '?follow=true')),
    );
    const { response, message } = await open('busy');
    expect(response.status).toBe(429);
    expect(await message()).toBe(
      "You read '3' logs at once, which is as many as one may. Close one of them, and ask again.",
    );
    await logs[0].leave();
    const again = await until(async () => {
      const next = await open('busy');
      return next.response.status === 200 && next;
    });
    expect(await again.untilEnd()).toMatchObject({ reason: 'read' });
    await Promise.all(logs.map(log => log.leave()));
  });
});
