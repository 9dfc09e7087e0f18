import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const SCRIPT = resolve(__dirname, '../../script/side-by-side');

describe('script/side-by-side', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'side-by-side-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs lines of bash in the folder; resolves with the exit code. */
  const run = (...lines: string[]) =>
    new Promise<number>(done => {
      const script = ['set -uo pipefail', `source ${SCRIPT}`, ...lines];
      execFile('bash', ['-c', script.join('\n')], { cwd: folder }, error =>
        done(error ? Number(error.code) : 0),
      );
    });

  it('runs all of it at the same time, whatever fails in it', async () => {
    const code = await run(
      'one() { touch one; until [ -e two ]; do sleep 0.1; done; false; touch one-ended; }',
      'two() { touch two; until [ -e one ]; do sleep 0.1; done; touch two-ended; }',
      'side_by_side one two',
    );
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      'one',
      'one-ended',
      'two',
      'two-ended',
    ]);
  });

  it.each([
    { how: 'is killed', does: 'kill -9 $BASHPID' },
    { how: 'breaks', does: 'echo "$nobody_says"' },
  ])('fails where a part $how, after the others', async ({ does }) => {
    const code = await run(
      `lost() { ${does}; touch never; }`,
      'other() { sleep 0.3; touch other; }',
      'side_by_side lost other',
    );
    expect(code).toBe(1);
    expect(readdirSync(folder)).toEqual(['other']);
  });

  it('begins nothing more once it is told to stop', async () => {
    const code = await run(
      "trap stop_side_by_side EXIT; trap 'exit 130' TERM",
      'part() { touch begun; sleep 0.5; touch more; }',
      '{ until [ -e begun ]; do sleep 0.1; done; kill $$; sleep 1; touch later; } &',
      'side_by_side part',
    );
    expect(code).toBe(130);
    // A part that goes on has made it before
    while (!readdirSync(folder).includes('later')) {
      await new Promise(done => setTimeout(done, 100));
    }
    expect(readdirSync(folder).sort()).toEqual(['begun', 'later']);
  });
});
