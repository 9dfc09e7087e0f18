import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { waitUntil } from 'everest-sandbox';
import { REPOSITORY_ROOT } from '../control-plane/builtServers';

jest.setTimeout(120_000);

const WATCH = [
  join(REPOSITORY_ROOT, 'script/run-typescript.cjs'),
  join(REPOSITORY_ROOT, 'importers/src/watch.ts'),
];

/** Has a program of ours watched as the images have the runner. */
async function watched(program: string, flags: string[] = [], ready?: string) {
  const child = spawn(process.execPath, [...WATCH, ...flags, '-e', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  let isToStop = false;
  child.stdout.on('data', text => {
    output += text;
    if (ready && !isToStop && output.includes(ready)) {
      // Once, as kubelet does: a second one may meet a process that is ending, and listens no more
      isToStop = true;
      child.kill('SIGTERM');
    }
  });
  const code = await new Promise<number | null>(resolve =>
    child.on('close', resolve),
  );
  const failures = output
    .split('\n')
    .filter(line => line.startsWith('{"everestImport":"failure"'))
    .map(line => JSON.parse(line));
  return { code, output, failures };
}

it.each([
  [
    'runs out of memory',
    'const all = []; for (;;) all.push(new Array(1e6).fill(1));',
    ['--max-old-space-size=32'],
    /died by the signal SIGABRT .*too little memory/,
  ],
  [
    'is killed',
    "process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 9);",
    [],
    /died by the signal SIGKILL .*may hold a part of the dump/,
  ],
  ['ends without a word', 'process.exit(7)', [], /died with exit code 7/],
] as [string, string, string[], RegExp][])(
  'says that the runner %s',
  async (_, program, flags, message) => {
    const { code, failures } = await watched(program, flags);
    expect(code).not.toBe(0);
    expect(failures).toEqual([
      {
        ...{ everestImport: 'failure', code: 'internal', exitCode: 1 },
        message: expect.stringMatching(message),
      },
    ]);
  },
);

it('passes on what the runner says of its own end, and its exit code', async () => {
  const told =
    '{"everestImport":"failure","code":"import-failed","exitCode":62,"message":"x"}';
  const { code, output } = await watched(
    `process.stdout.write('line\\n' + '${told.slice(
      0,
      9,
    )}'); setTimeout(() => { process.stdout.write('${told.slice(
      9,
    )}\\n'); process.exit(62); }, 200)`,
  );
  expect(code).toBe(62);
  expect(output).toBe(`line\n${told}\n`);
});

it('says nothing of a runner that ends well', async () => {
  expect(await watched("console.log('done')")).toMatchObject({
    ...{ code: 0, output: 'done\n' },
  });
});

it('passes on that it is told to stop', async () => {
  const { code } = await watched(
    "process.on('SIGTERM', () => process.exit(143)); console.log('up'); setInterval(() => {}, 9)",
    [],
    'up',
  );
  expect(code).toBe(143);
});

it.each([
  ['ends', ''],
  ['is killed', "process.kill(process.pid, 'SIGKILL');"],
])('leaves none of its temporary files where the runner %s', async (_, end) => {
  const { output } = await watched(
    `const file = require('path').join(require('os').tmpdir(), 'copy');
require('fs').writeFileSync(file, 'of a dump'); require('fs').writeSync(1, file + '\\n'); ${end}`,
  );
  const [file] = output.split('\n');
  expect(file).toMatch(/\/copy$/);
  expect(existsSync(dirname(file))).toBe(false);
});

it('ends what a runner left behind that was killed', async () => {
  const { output, failures } = await watched(
    "const { pid } = require('child_process').spawn('sleep', ['600'], { stdio: 'ignore' }); process.stdout.write(`${pid}\\n`, () => process.kill(process.pid, 'SIGKILL'))",
  );
  expect(failures).toHaveLength(1);
  const [pid] = output.split('\n');
  await waitUntil('it is gone', async () => {
    const status = `/proc/${pid}/status`;
    // Nobody may have asked yet how it ended
    return (
      !existsSync(status) || /^State:\s+Z/m.test(readFileSync(status, 'utf8'))
    );
  });
});
