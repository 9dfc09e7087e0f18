import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../../control-plane/startS3Gateway';
import { BUCKET, runImporter } from '../runImporter';
import { startMysqlTarget } from '../startMysqlTarget';
import { startPostgresTarget } from '../startPostgresTarget';
import { makeWorkspace } from './renderTemplate';

jest.setTimeout(180_000);

const workspace = makeWorkspace();
const directory = mkdtempSync(join(tmpdir(), 'everest-import-evil-'));
/** What a command of the dump would make, and a file that it would read. */
const made = join(directory, 'made');
const evil = join(directory, 'evil.sql');
const START = {
  postgresql: startPostgresTarget,
  pxc: startMysqlTarget,
};

let s3: S3Gateway;
beforeAll(async () => {
  s3 = await startS3Gateway();
  await s3Client(s3.endpoint).send(new CreateBucketCommand({ Bucket: BUCKET }));
  writeFileSync(evil, 'CREATE TABLE taken (a int);\n');
});
afterAll(async () => {
  workspace.remove();
  rmSync(directory, { recursive: true, force: true });
  await s3?.stop();
});

const DANGEROUS: Record<keyof typeof START, [string, string][]> = {
  postgresql: [
    ['a shell command', `\\! touch ${made}`],
    ['a shell command behind a statement', `SELECT 1; \\! touch ${made}`],
    ['a program that takes rows', `SELECT 1 \\g |touch ${made}`],
    ['a program that takes all', `\\o |touch ${made}`],
    ['a program that gives rows', `\\copy t from program 'touch ${made}'`],
    ['a program that gives a value', `\\set a \`touch ${made}\``],
    ['a file that is written', `\\o ${made}`],
    ['a file that is read', `\\i ${evil}`],
    ['a variable of the surroundings', `\\setenv PATH ${directory}`],
    ['another guard of its own', `\\unrestrict guess\n\\! touch ${made}`],
    ['a command within a string', `SELECT 'a\n\\! touch ${made}`],
  ],
  pxc: [
    ['a shell command', `\\! touch ${made}`],
    ['a shell command behind a statement', `SELECT 1; \\! touch ${made}`],
    ['a shell command by its name', `system touch ${made}`],
    ['a file that is written', `\\T ${made}`],
    ['a file that is written, by its name', `tee ${made}`],
    ['a file that is read', `\\. ${evil}`],
    ['a file that is read, by its name', `source ${evil}`],
    [
      'a file of the container as rows',
      `LOAD DATA LOCAL INFILE '${evil}' INTO TABLE t;`,
    ],
  ],
};

describe.each(['postgresql', 'pxc'] as const)(
  'the importer that the template writes for %s',
  engine => {
    let server: Awaited<ReturnType<(typeof START)[typeof engine]>>;
    let written: string;
    beforeAll(async () => {
      [server, written] = await Promise.all([
        START[engine](),
        workspace.render(engine),
      ]);
      server.sql(engine === 'pxc' ? 'mysql' : 'postgres', 'CREATE DATABASE a');
    });
    afterAll(() => server?.stop());

    async function importOf(body: string | Buffer) {
      await s3Client(s3.endpoint).send(
        new PutObjectCommand({ Bucket: BUCKET, Key: 'dump.sql', Body: body }),
      );
      return runImporter({
        endpoint: s3.endpoint,
        path: 'dump.sql',
        target: server.target,
        config: { database: 'a' },
        command: [join(written, 'import.mjs')],
      });
    }

    it.each(DANGEROUS[engine])('ends at %s', async (_, line) => {
      rmSync(made, { force: true });
      server.sql('a', 'DROP TABLE IF EXISTS taken; DROP TABLE IF EXISTS t');
      const ended = await importOf(
        `CREATE TABLE t (a text);\n${line}\nSELECT 2;\n`,
      );
      expect(existsSync(made)).toBe(false);
      expect(ended.failure?.code).toMatch(/^(dump-dangerous|import-failed)$/);
      const tables =
        "SELECT count(*) FROM information_schema.tables WHERE table_name = 'taken'";
      expect(server.sql('a', tables).trim()).toBe('0');
    });

    it('imports what the dump tool writes', async () => {
      server.sql(
        'a',
        "DROP TABLE IF EXISTS t; CREATE TABLE t (a text); INSERT INTO t VALUES ('one'), ('two \\\\ three')",
      );
      const dump = server.run(
        engine === 'pxc' ? 'mariadb-dump' : 'pg_dump',
        engine === 'pxc' ? ['a'] : ['--dbname=a'],
      );
      server.sql('a', 'DROP TABLE t');
      const ended = await importOf(dump);
      expect(ended).toMatchObject({ code: 0, failure: undefined });
      expect(server.sql('a', 'SELECT count(*) FROM t').trim()).toBe('2');
    });
  },
);
