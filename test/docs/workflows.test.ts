import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const root = resolve(__dirname, '../..');
const folder = join(root, '.github/workflows');

interface Job {
  strategy?: { matrix: Record<string, unknown> };
  steps: { run?: string; uses?: string }[];
}

const read = (file: string) => readFileSync(join(root, file), 'utf8');

const workflows = readdirSync(folder).map(name => ({
  name,
  jobs: Object.values<Job>(parse(read(`.github/workflows/${name}`)).jobs),
}));

/** What a job runs, with what its matrix puts in. */
function commandsOf({ strategy, steps }: Job): string[] {
  const { include = [], ...lists } = strategy?.matrix ?? {};
  const rows = [
    ...(include as Record<string, unknown>[]),
    ...Object.entries(lists).flatMap(([name, values]) =>
      (values as string[]).map(value => ({ [name]: value })),
    ),
  ];
  return steps.flatMap(({ run = '' }) => {
    const [, name] = /^\$\{\{ matrix\.(\w+) \}\}$/.exec(run) ?? [];
    return name ? rows.map(row => String(row[name])) : [run];
  });
}

const commands = workflows.flatMap(({ name, jobs }) =>
  jobs
    .flatMap(commandsOf)
    .filter(Boolean)
    .map(command => ({ name, command })),
);

describe('the workflows', () => {
  it.each(commands)('of $name can run $command', ({ command }) => {
    const program = command.split(' ')[0];
    expect(() => accessSync(join(root, program), constants.X_OK)).not.toThrow();
  });

  it('run all that script/test runs', () => {
    const steps = Array.from(
      read('script/test').matchAll(
        /^ *(?:check [\w-]+|tier [\w-]+ \d+) (.+)$/gm,
      ),
      ([, step]) => step,
    );
    expect(steps.length).toBeGreaterThan(10);
    const run = commands
      .filter(({ name }) => name === 'test.yml')
      .map(({ command }) => command.replace('node_modules/.bin/', ''));
    const missing = steps.filter(
      step => !run.some(command => command.replace(/ --shard=.*/, '') === step),
    );
    expect(missing).toEqual([]);
  });

  it('run every shard', () => {
    const shards = commands.flatMap(({ command }) => {
      const found = /^(.+) --shard=(\d+)\/(\d+)$/.exec(command);
      return found ? [{ step: found[1], part: +found[2], of: +found[3] }] : [];
    });
    for (const { step, of } of shards) {
      const parts = shards.filter(shard => shard.step === step);
      expect(parts.map(({ part }) => part)).toEqual(
        Array.from({ length: of }, (_, index) => index + 1),
      );
    }
  });
});
