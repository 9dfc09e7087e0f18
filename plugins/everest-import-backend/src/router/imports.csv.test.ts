import { ANN, BOB, CAT, NONE } from '../__testUtils__/callers';
import { startedBefore } from '../__testUtils__/startedBefore';
import { startTwoTeams } from '../__testUtils__/twoTeams';

jest.setTimeout(30_000);

const teams = startedBefore(startTwoTeams);

const read = (query = '', authorization = ANN) =>
  teams().get(`/imports${query}`, authorization).set('Accept', 'text/csv');

const HEAD =
  'cluster,namespace,name,phase,outcome,gone,origin,engine,engineVersion,importer,owner,requestedBy,entity,system,requestedAt,startedAt,finishedAt,durationSeconds,size,bucket,path,cause';

describe('imports as CSV', () => {
  it('are what the caller may read, a line each', async () => {
    const { status, headers, text } = await read();
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="imports.csv"',
      vary: expect.stringContaining('Accept'),
    });
    const [head, line, ...rest] = text.split('\r\n');
    expect(head).toBe(HEAD);
    expect(line).toMatch(
      /^sandbox,team-blue,shop,Succeeded,Succeeded,false,kubernetes,mysql,.*,everest-percona-pxc-operator,.*,1Gi,backups,\/mysql-wih\/x\/.*,$/,
    );
    expect(line.split(',')).toHaveLength(HEAD.split(',').length);
    expect(rest).toEqual(['']);
  });

  it.each([
    ['the other team', BOB, ['secret-plan']],
    ['who is in both', CAT, ['secret-plan', 'shop']],
  ])('have for %s what is theirs', async (_who, authorization, names) => {
    const { text } = await read('?order=name', authorization);
    const lines = text.trim().split('\r\n').slice(1);
    expect(lines.map((line: string) => line.split(',')[2])).toEqual(names);
  });

  it('are filtered as the list is, down to none', async () => {
    const { text } = await read('?phase=Blocked');
    expect(text).toBe(`${HEAD}\r\n`);
    expect((await read('?requestedBy=user:default/nobody')).text).toBe(
      `${HEAD}\r\n`,
    );
  });

  it.each([
    ['?cursor=x', 400, "'cursor'"],
    ['?phase=Fallen', 400, "'phase"],
  ])('are refused for %s with %d', async (query, status, named) => {
    const refused = await read(query);
    expect(refused.status).toBe(status);
    expect(refused.body.error.message).toContain(named);
  });

  it('are for nobody without credentials', async () => {
    expect((await read('', NONE)).status).toBe(401);
  });

  it('hold no key', async () => {
    const { accessKeyId, secretAccessKey } = teams().sandbox.s3;
    const { text } = await read('', CAT);
    expect(text).not.toContain(accessKeyId);
    expect(text).not.toContain(secretAccessKey);
  });

  it('leave an audit event, failed where they are refused', async () => {
    const { audited, auditMeta } = teams().portal;
    audited.length = 0;
    auditMeta.length = 0;
    await read();
    await read('?cursor=x');
    expect(audited).toEqual([
      { eventId: 'import-fetch', end: 'success' },
      { eventId: 'import-fetch', end: 'fail' },
    ]);
    expect(auditMeta[0]).toEqual({ queryType: 'export' });
  });
});
