import { Failure } from '../failures';
import { Target } from '../readRequest';
import { DumpContents } from '../sql/DumpContents';
import { Inventory } from '../sql/Inventory';
import { literal } from '../sql/postgresNames';
import { runTool, Tool } from '../tools/runTool';

/** What a server has, by kind and name. */
const INVENTORY = `SELECT 'role', rolname FROM pg_roles
UNION ALL SELECT 'extension', name FROM pg_available_extensions
UNION ALL SELECT 'setting', lower(name) FROM pg_settings
UNION ALL SELECT 'tablespace', spcname FROM pg_tablespace
UNION ALL SELECT 'access method', amname FROM pg_am WHERE amtype = 't'
UNION ALL SELECT 'superuser', usename FROM pg_user WHERE usename = current_user AND usesuper;`;

/** The server that is filled, through its own client. */
export class PostgresServer {
  readonly #target: Target;
  readonly #database: string;

  constructor(target: Target, database: string) {
    this.#target = target;
    this.#database = database;
  }

  psql(database: string, ...more: string[]): Tool {
    const { host, port, user, password } = this.#target;
    return {
      command: 'psql',
      args: [
        ...['-X', '-q', '-A', '-t', '-w', '-v', 'ON_ERROR_STOP=1'],
        // Else an error would show rows of the dump.
        ...['-v', 'VERBOSITY=terse', '-v', 'SHOW_CONTEXT=never'],
        ...['-h', host, '-p', port, '-U', user, ...more],
      ],
      // As an argument the name could be a whole connection string.
      env: { PGPASSWORD: password, PGDATABASE: database },
    };
  }

  /** For the import itself. */
  importing(): Tool {
    return this.psql(this.#database, '-f', '-');
  }

  /** For questions about what was imported. */
  asking(): Tool {
    return this.psql(this.#database, '-f', '-');
  }

  /** Major version. @throws Failure `target-unreachable`, `target-denied` */
  async version(): Promise<number> {
    const { host, port, user } = this.#target;
    const asked = await runTool(
      this.psql('postgres', '-f', '-'),
      'SHOW server_version_num',
    );
    if (asked.code === 0) return Math.floor(Number(asked.output) / 10_000);
    if (
      /authentication failed|no password supplied|role .* does not exist|pg_hba/.test(
        asked.complaints,
      )
    )
      throw new Failure(
        'target-denied',
        `PostgreSQL at '${host}:${port}' refuses the user '${user}' and the password of its Secret`,
      );
    throw new Failure(
      'target-unreachable',
      `PostgreSQL at '${host}:${port}' does not answer: ${asked.complaints
        .trim()
        .slice(0, 300)}`,
    );
  }

  /** What it has of what a dump may need. @throws Failure `target-unreachable` */
  async inventory(): Promise<Inventory> {
    const asked = await runTool(this.psql('postgres', '-f', '-'), INVENTORY);
    if (asked.code !== 0)
      throw new Failure(
        'target-unreachable',
        `PostgreSQL does not say what it has: ${asked.complaints
          .trim()
          .slice(0, 300)}`,
      );
    const lines = asked.output.split('\n');
    const of = (kind: string) =>
      new Set(
        lines
          .filter(line => line.startsWith(`${kind}|`))
          .map(line => line.slice(kind.length + 1)),
      );
    return {
      roles: of('role'),
      extensions: of('extension'),
      settings: of('setting'),
      tablespaces: of('tablespace'),
      accessMethods: of('access method'),
      superuser: of('superuser').size > 0,
    };
  }

  /** Makes the database where there is none. */
  async makeDatabase() {
    const name = Buffer.from(this.#database).toString('latin1');
    const asked = await runTool(
      this.psql('postgres', '-f', '-'),
      `SELECT count(*) FROM pg_database WHERE datname = ${literal(name)};`,
    );
    if (asked.output.trim() !== '0') return;
    const made = await runTool(
      this.psql('postgres', '-f', '-'),
      `CREATE DATABASE "${name.replace(/"/g, '""')}" TEMPLATE template0;`,
    );
    if (made.code !== 0)
      throw new Failure(
        'import-failed',
        `The database '${
          this.#database
        }' can't be made: ${made.complaints.trim()}`,
      );
  }

  /** The rows that each table of the dump has now; a table that is not there is left out. */
  async count(contents: DumpContents): Promise<Map<string, number>> {
    const names = [...contents.rows.keys()];
    const questions = names.map((name, index) =>
      [
        `SELECT to_regclass(${literal(name)}) IS NOT NULL AS there \\gset`,
        '\\if :there',
        `SELECT ${index}, count(*) FROM ${name};`,
        '\\endif',
      ].join('\n'),
    );
    const asked = await runTool(
      this.asking(),
      [contents.encoding, ...questions, ''].join('\n'),
    );
    if (asked.code !== 0)
      throw new Failure(
        'rows-missing',
        `The imported tables can't be counted: ${asked.complaints
          .trim()
          .slice(0, 300)}`,
      );
    const lines = asked.output.split('\n').filter(Boolean);
    return new Map(
      lines.map(line => {
        const [index, rows] = line.split('|');
        return [names[Number(index)], Number(rows)];
      }),
    );
  }
}
