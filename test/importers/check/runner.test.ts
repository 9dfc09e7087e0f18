import { join } from 'node:path';
import { checkRunner } from '../../../script/importer-check/runner/checkRunner';
import { sampleObject } from '../../../script/importer-check/runner/sampleObject';

jest.setTimeout(120_000);

const surroundings = {
  type: 'pxc',
  path: '/samples/sample.sql',
  config: {},
  object: sampleObject('pxc'),
  limitMs: 8_000,
  stopMs: 1_500,
};

const run = (fault: string, only?: string[]) =>
  checkRunner(
    // eslint-disable-next-line no-restricted-syntax
    [process.execPath, join(__dirname, 'runners/runner.mjs'), fault],
    surroundings,
    only,
  );

it('finds nothing in a runner that ends as it should', async () => {
  const { outcomes, findings } = await run('none');
  expect(findings).toEqual([]);
  expect(
    Object.fromEntries(
      outcomes.map(({ scenario, ended }) => [scenario.name, ended.exitCode]),
    ),
  ).toMatchObject({
    'no-keys': 10,
    's3-away': 20,
    'wrong-keys': 21,
    'flags-left-out': 22,
    'tls-verified': 20,
    'tls-not-verified': 22,
    'database-away': 60,
    'wrong-password': 61,
    stop: 143,
  });
});

describe('a planted fault in a runner is found by its rule alone', () => {
  it.each([
    ['exit-zero', 'missing-object'],
    ['hangs', 's3-away'],
    ['stop-ignored', 'stop'],
    ['stop-unhandled', 'stop'],
    ['crashed', 'no-source'],
    ['stack-trace', 'no-source'],
    ['no-sentence', 'wrong-keys'],
    ['secret-printed', 'wrong-password'],
    ['secret-in-arguments', 'wrong-password'],
    ['report-line', 'missing-object'],
    ['ambient-keys', 'no-keys'],
    ['tls-not-verified', 'tls-verified'],
    ['flag-left-out', 'tls-not-verified'],
  ])('%s', async (rule, scenario) => {
    const { findings } = await run(rule, [scenario]);
    expect(findings).toEqual([
      expect.objectContaining({ rule, where: scenario, severity: 'fault' }),
    ]);
  });

  it('report-line, where more is called equal than there is', async () => {
    const { findings } = await run('equal-uncompared', ['missing-object']);
    expect(findings).toEqual([
      expect.objectContaining({ rule: 'report-line', severity: 'fault' }),
    ]);
  });

  it('not-run, once', async () => {
    const { findings, outcomes } = await checkRunner(
      ['/no/such/command'],
      surroundings,
    );
    expect(outcomes).toHaveLength(1);
    expect(findings.map(({ rule }) => rule)).toEqual(['not-run']);
  });

  it.each([
    ['one-exit-code', ['missing-object', 'wrong-keys']],
    ['database-not-asked', ['wrong-password']],
  ])('%s is advice', async (rule, only) => {
    const { findings } = await run(rule, only);
    expect(findings).toEqual([
      expect.objectContaining({ rule, severity: 'advice' }),
    ]);
  });
});

it('refuses the name of a sample payload that is none', async () => {
  await expect(run('none', ['rain'])).rejects.toThrow("'rain' is none of");
});
