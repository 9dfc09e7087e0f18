import request from 'supertest';
import { Script, ScriptedS3, xml } from '../backups/__testUtils__/ScriptedS3';
import { ANN, BOB, CAT } from '../__testUtils__/callers';
import { violations } from '../__testUtils__/openApi';
import { startedBefore } from '../__testUtils__/startedBefore';
import { startPreflightPortal } from '../__testUtils__/startPreflightPortal';
import { until } from '../__testUtils__/until';

jest.setTimeout(60_000);

const WRONG: Script = (_, response) =>
  xml(response, '<Error><Code>SignatureDoesNotMatch</Code></Error>', 403);
const LATE: Script = (...call) => setTimeout(() => WRONG(...call), 1_000);
const NEVER: Script = () => {};
const EMPTY: Script = (_, response) =>
  xml(response, '<ListBucketResult></ListBucketResult>');
/** What says when it is over. */
const TOO_MANY = /can look again at '\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ'/;

const portal = startedBefore(async () => {
  let script = EMPTY;
  const s3 = await ScriptedS3.start((...call) => script(...call));
  const { host } = new URL(s3.location().endpoint);
  const started = await startPreflightPortal({
    everestImport: {
      s3: {
        allowedEndpoints: [{ host, allowHttp: true, allowPrivate: true }],
      },
    },
  });
  const source = { ...started.sample().source, endpoint: `http://${host}` };
  const { path: _, ...place } = source;
  const look = (route: 'list' | 'find', who: string) =>
    request(started.portal.server)
      .post(`/api/everest-import/backups/${route}`)
      .set('Authorization', who)
      .send({
        source: place,
        s3Credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'x' },
      });
  return {
    ...started,
    s3,
    look,
    sample: (change: object) => started.sample({ source, ...change }),
    answerWith(next: Script) {
      script = next;
      s3.requests.length = 0;
    },
  };
});
afterAll(() => portal().s3.stop());

describe('looks with keys that do not fit', () => {
  it('are counted before a slow S3 has answered', async () => {
    const { s3, look, answerWith } = portal();
    answerWith(LATE);
    const replies = await Promise.all(
      Array.from({ length: 60 }, () => look('list', BOB)),
    );
    expect(s3.requests).toHaveLength(10);
    const codes = replies.map(({ body }) => body.error.causes[0].code);
    const barred = codes.filter(code => code === 's3-too-many-failures');
    expect(barred).toHaveLength(50);
  });

  it('bar every way to look, and say until when', async () => {
    const { s3, look, post, sample, check, answerWith } = portal();
    answerWith(WRONG);
    for (let count = 0; count < 10; count += 1) {
      await look(count % 2 ? 'find' : 'list', ANN);
    }
    expect(s3.requests).toHaveLength(10);
    for (const route of ['list', 'find'] as const) {
      const { status, body } = await look(route, ANN);
      expect(status).toBe(400);
      expect(body.error.message).toMatch(TOO_MANY);
    }
    const body = sample({ name: 'barred' });
    expect(await check(body)).toContainEqual(
      expect.objectContaining({
        id: 'backup-reachable',
        outcome: 'failure',
        code: 's3-too-many-failures',
        title: expect.stringMatching(TOO_MANY),
      }),
    );
    const refused = await post('/imports', body);
    expect(refused.status).toBe(422);
    expect(violations('POST /imports', refused)).toEqual([]);
    expect(refused.body.error.causes[0].code).toBe('s3-too-many-failures');
    expect(s3.requests).toHaveLength(10);
  });
});

describe('looks that somebody left', () => {
  it('do not count', async () => {
    const { s3, look, answerWith } = portal();
    answerWith(NEVER);
    for (let count = 0; count < 12; count += 1) {
      const left = look('list', CAT);
      left.end(() => {});
      const begun = count + 1;
      await until(async () => s3.requests.length === begun);
      left.abort();
    }
    answerWith(EMPTY);
    await until(async () => (await look('list', CAT)).status === 200);
    for (let count = 0; count < 12; count += 1) {
      expect((await look('list', CAT)).status).toBe(200);
    }
  });
});
