import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import recorded from '../../../plugins/everest-import-backend/src/backups/__testUtils__/recordedAnswers.json';
import { makeWorkspace } from './renderTemplate';

jest.setTimeout(60_000);

const workspace = makeWorkspace();
afterAll(() => workspace.remove());

const FAILURES: Record<string, [string, RegExp]> = {
  'unknown key': ['source-denied', /does not know the access key/],
  'wrong secret': ['source-denied', /does not belong to the access key/],
  'wrong region': ['source-unreachable', /another region.* 'us-east-1'/],
  clock: ['source-unreachable', /clocks of .* differ/],
  'no bucket': ['object-missing', /no bucket 'backups'/],
  'no object': ['object-missing', /no 'shop.sql' in the bucket/],
};

/** Asks servers that answer as was recorded, one after the other, and writes what they mean. */
const ASK = `
import { createServer } from 'node:http';
import { openObject } from './openObject.mjs';

for (const { status, headers, body } of JSON.parse(process.argv[2])) {
  const server = createServer((_, response) => {
    response.writeHead(status, headers).end(body);
  }).listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const source = {
    endpoint: \`http://127.0.0.1:\${server.address().port}\`,
    region: 'eu-west-9',
    bucket: 'backups',
    key: 'shop.sql',
    forcePathStyle: true,
    verifyTls: true,
    accessKeyId: 'AKIATEST',
    secretAccessKey: 'secret',
  };
  const failure = await openObject(source).then(() => 'none', error => error);
  console.log(JSON.stringify({ code: failure.code, message: failure.message }));
  server.closeAllConnections();
  server.close();
}
`;

it('the importer that the template writes knows what each server says', async () => {
  const written = await workspace.render('postgresql');
  const cases = recorded.filter(
    ({ method, what }) => method === 'GET' && what in FAILURES,
  );
  writeFileSync(join(written, 'ask.mjs'), ASK);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(written, 'ask.mjs'), JSON.stringify(cases)],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const told = stdout.trim().split('\n');
  expect(
    told.map((line, at) => ({ ...cases[at], told: JSON.parse(line) })),
  ).toEqual(
    cases.map(each => ({
      ...each,
      told: {
        code: FAILURES[each.what][0],
        message: expect.stringMatching(FAILURES[each.what][1]),
      },
    })),
  );
});
