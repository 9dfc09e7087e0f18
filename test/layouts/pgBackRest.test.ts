import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Postgres, startPostgres, waitUntil } from 'everest-sandbox';
import { look, uploaded } from './Workshop';

jest.setTimeout(180_000);

let postgres: Postgres;
let command: [string, string[]];

const PREFIX = 'postgresql-nf9/bd68c303/';
const STANZA = `${PREFIX}backup/db/`;
const plainRepository = () => join(postgres.directory, 'repo1');

/** pgBackRest only works as the user whose server it is. */
function asServer(...words: string[]): string {
  const [program, ...args] = [...postgres.asServer, ...words];
  return execFileSync(program, args, {
    cwd: postgres.directory,
    encoding: 'utf8',
  });
}

function pgBackRest(...args: string[]): string {
  const [program, first] = command;
  return asServer(program, ...first, ...args);
}

function backUp(type: string, repository = '1'): void {
  pgBackRest(`--type=${type}`, `--repo=${repository}`, 'backup');
}

const labels = () =>
  readdirSync(join(plainRepository(), 'backup/db'))
    .filter(name => /^\d/.test(name))
    .sort();

beforeAll(async () => {
  postgres = await startPostgres(['wal_level=replica', 'archive_mode=on']);
  const { directory, connection } = postgres;
  const config = join(directory, 'pgbackrest.conf');
  const repository = (number: number) =>
    `repo${number}-path=${directory}/repo${number}\nrepo${number}-retention-full=9\n`;
  const settings = `[global]
${repository(1)}${repository(2)}repo2-cipher-type=aes-256-cbc
repo2-cipher-pass=canary
log-level-file=off
log-level-console=warn
lock-path=${directory}/lock
spool-path=${directory}/spool
start-fast=y
compress-type=gz
[db]
pg1-path=${directory}/data
pg1-port=${connection.port}
pg1-user=${connection.user}
pg1-socket-path=${directory}
`;
  writeFileSync(config, settings);
  command = ['pgbackrest', [`--config=${config}`, '--stanza=db']];
  const archive = `${[command[0], ...command[1]].join(' ')} archive-push %p`;
  const sql = (text: string) =>
    execFileSync('psql', [
      ...['-h', connection.host, '-p', `${connection.port}`],
      ...['-U', connection.user, '-d', 'postgres', '-qc', text],
    ]);
  sql(`ALTER SYSTEM SET archive_command = '${archive}'`);
  sql('SELECT pg_reload_conf()');
  pgBackRest('stanza-create');
  backUp('full');
  backUp('diff');
  backUp('incr');
  backUp('full', '2');
});
afterAll(() => postgres?.stop());

const known = {
  kind: 'pgbackrest',
  title: 'pgBackRest',
  engine: 'postgresql',
  sizeBytes: expect.any(Number),
  restoredBytes: expect.any(Number),
  engineVersion: expect.stringMatching(/^\d\d$/),
};

describe('what pgBackRest makes', () => {
  it('is recognised, with what each backup needs', async () => {
    const [full, ...parts] = labels();
    const found = await look(uploaded(plainRepository(), PREFIX), STANZA);
    expect(found.map(({ path }) => path).sort()).toEqual(
      [full, ...parts].map(label => `${STANZA}${label}/`),
    );
    for (const backup of found) {
      expect(backup).toMatchObject({ ...known, complete: 'yes' });
      expect(Math.abs(Date.now() - Date.parse(backup.time!))).toBeLessThan(
        180_000,
      );
      expect(backup.notes).toEqual(
        backup.path.includes(`${full}_`) ? ['needs-prior'] : [],
      );
    }
  });

  it('is recognised from inside', async () => {
    const [full] = labels();
    const contents = uploaded(plainRepository(), PREFIX);
    expect(await look(contents, `${STANZA}${full}/`)).toMatchObject([
      { ...known, path: `${STANZA}${full}/`, complete: 'yes' },
    ]);
  });

  it('is nothing in the archive, the history, and above', async () => {
    const contents = uploaded(plainRepository(), PREFIX);
    for (const folder of [
      '',
      'archive/db/',
      'backup/',
      'backup/db/backup.history/',
    ]) {
      expect(await look(contents, PREFIX + folder)).toEqual([]);
    }
  });

  it('without its full backup is not complete', async () => {
    const [full, ...parts] = labels();
    const contents = Object.fromEntries(
      Object.entries(uploaded(plainRepository(), PREFIX)).filter(
        ([key]) => !key.startsWith(`${STANZA}${full}/`),
      ),
    );
    const found = await look(contents, STANZA);
    expect(found).toHaveLength(parts.length);
    for (const { complete, notes } of found) {
      expect(complete).toBe('no');
      expect(notes).toContain('prior-missing');
    }
  });

  it('encrypted is said to be', async () => {
    const contents = uploaded(join(postgres.directory, 'repo2'), PREFIX);
    const found = await look(contents, STANZA);
    expect(found).toMatchObject([
      { kind: 'pgbackrest', complete: 'unknown', notes: ['encrypted'] },
    ]);
    expect(found[0].engineVersion).toBeUndefined();
  });

  it('is not complete while it is made, and after it was killed', async () => {
    const before = new Set(labels());
    const [program, first] = command;
    const [start, ...args] = [
      ...[...postgres.asServer, program, ...first],
      ...['--type=full', '--repo=1', '--compress-level=9', 'backup'],
    ];
    const child = spawn(start, args, { stdio: 'ignore' });
    const ended = once(child, 'exit');
    const fresh = await waitUntil(
      'a backup begins',
      async () => labels().find(label => !before.has(label)),
      { everyMs: 5 },
    );
    await waitUntil(
      'its first files are there',
      async () =>
        existsSync(join(plainRepository(), 'backup/db', fresh, 'pg_data')),
      { everyMs: 5 },
    );
    child.kill('SIGKILL');
    await ended;
    const contents = uploaded(plainRepository(), PREFIX);
    const found = await look(contents, STANZA);
    expect(
      found.filter(({ complete }) => complete === 'no').map(({ path }) => path),
    ).toEqual([`${STANZA}${fresh}/`]);
  });
});
