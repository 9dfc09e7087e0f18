import { Failure } from '../failures';
import { Target } from '../readRequest';
import { DumpContents } from '../sql/DumpContents';
import { runTool, Tool } from '../tools/runTool';
import { questionOfCounts, readCounts } from './readCounts';
import { readTargetFacts, TARGET_QUESTION, TargetFacts } from './TargetFacts';

const MOST_SHOWN = 20;

function identifier(name: string): string {
  return `\`${name.replace(/`/g, '``')}\``;
}

/** Which client this image has, and what it knows. */
export interface MysqlClient {
  command: 'mariadb' | 'mysql';
  /** Options that keep it from files and programs. */
  guards: string[];
}

/** @throws Failure `tool-missing` */
export async function findClient(): Promise<MysqlClient> {
  for (const command of ['mariadb', 'mysql'] as const) {
    const asked = await runTool({
      command,
      args: ['--no-defaults', '--help'],
    }).catch(() => undefined);
    if (asked?.code !== 0) continue;
    const guards = [
      '--binary-mode',
      '--local-infile=0',
      '--skip-named-commands',
    ];
    if (asked.output.includes('--sandbox')) guards.push('--sandbox');
    if (asked.output.includes('--system-command'))
      guards.push('--system-command=OFF');
    return { command, guards };
  }
  throw new Failure(
    'tool-missing',
    "This image has neither 'mariadb' nor 'mysql'",
  );
}

/** The server that is filled, through its own client. */
export class MysqlServer {
  readonly #target: Target;
  readonly #client: MysqlClient;

  constructor(target: Target, client: MysqlClient) {
    this.#target = target;
    this.#client = client;
  }

  tool(database: string | undefined, ...more: string[]): Tool {
    const { host, port, user, password } = this.#target;
    return {
      command: this.#client.command,
      args: [
        ...[
          '--no-defaults',
          '--batch',
          '--skip-column-names',
          '--connect-timeout=15',
        ],
        ...this.#client.guards,
        ...[
          '--protocol=TCP',
          `--host=${host}`,
          `--port=${port}`,
          `--user=${user}`,
        ],
        ...['--default-character-set=utf8mb4', '--max-allowed-packet=256M'],
        ...(database ? [`--database=${database}`] : []),
        ...more,
      ],
      env: { MYSQL_PWD: password },
    };
  }

  /** Such as `8.0.36` or `10.11.6-MariaDB`. @throws Failure `target-unreachable`, `target-denied` */
  async version(): Promise<string> {
    const { host, port, user } = this.#target;
    const asked = await runTool(this.tool(undefined), 'SELECT version();');
    if (asked.code === 0) return asked.output.trim();
    if (/ERROR (1045|1044|1698|1130)/.test(asked.complaints))
      throw new Failure(
        'target-denied',
        `The server at '${host}:${port}' refuses the user '${user}' and the password of its Secret`,
      );
    throw new Failure(
      'target-unreachable',
      `The server at '${host}:${port}' does not answer: ${asked.complaints
        .trim()
        .slice(0, 300)}`,
    );
  }

  /** @throws Failure `target-unreachable`, `target-denied` */
  async facts(): Promise<TargetFacts> {
    const version = await this.version();
    const asked = await this.#ask(undefined, TARGET_QUESTION);
    return readTargetFacts(version, asked);
  }

  /** @throws Failure `target-not-empty` where the database has anything that an import could meet */
  async demandEmpty(database: string) {
    const of = `WHERE %_schema = CONVERT(0x${Buffer.from(database).toString(
      'hex',
    )} USING utf8mb4)`;
    const asked = await this.#ask(
      undefined,
      [
        ['table', 'tables'],
        ['routine', 'routines'],
        ['event', 'events'],
      ]
        .map(
          ([kind, from]) =>
            `SELECT ${kind}_name FROM information_schema.${from} ${of.replace(
              '%',
              kind,
            )};\n`,
        )
        .join(''),
    );
    const names = asked.split('\n').filter(Boolean);
    if (names.length === 0) return;
    const shown = names.slice(0, MOST_SHOWN).join(', ');
    const more = names.length - MOST_SHOWN;
    throw new Failure(
      'target-not-empty',
      `The database '${database}' of the target is not empty, it has ${Buffer.from(
        shown,
        'latin1',
      )}${
        more > 0 ? ` and ${more} more` : ''
      }; import into another database, or set the config's 'clean' to drop it with all that is in it`,
    );
  }

  /** @throws Failure `target-unreachable` */
  async #ask(database: string | undefined, question: string): Promise<string> {
    const asked = await runTool(this.tool(database), question);
    if (asked.code === 0) return asked.output;
    throw new Failure(
      'target-unreachable',
      `The server does not say what it has: ${asked.complaints
        .trim()
        .slice(0, 300)}`,
    );
  }

  async makeDatabase(name: string, clean: boolean) {
    const quoted = identifier(Buffer.from(name).toString('latin1'));
    const drop = clean ? `DROP DATABASE IF EXISTS ${quoted};` : '';
    const made = await runTool(
      this.tool(undefined),
      `${drop} CREATE DATABASE IF NOT EXISTS ${quoted};`,
    );
    if (made.code !== 0)
      throw new Failure(
        'import-failed',
        `The database '${name}' can't be made: ${made.complaints.trim()}`,
      );
  }

  /**
   * The rows that each table of the dump has now; a table that is not there is left out.
   *
   * @throws Failure `target-unreachable`
   */
  async count(
    database: string,
    contents: DumpContents,
  ): Promise<Map<string, number>> {
    const asked = await runTool(
      this.tool(database, '--force'),
      questionOfCounts(contents),
    );
    return readCounts(contents, asked);
  }
}
