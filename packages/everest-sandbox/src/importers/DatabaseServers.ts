import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { freePorts } from '../servers/freePorts';
import { ferretDbPrograms, startFerretDb } from '../servers/startFerretDb';
import { startMariaDb } from '../servers/startMariaDb';
import { mysqlFolder, startMysql } from '../servers/startMysql';
import { startPostgres } from '../servers/startPostgres';
import { REPOSITORY } from './manifests';

const run = promisify(execFile);

/** Who an importer logs in as, from its payload. */
export interface Login {
  user: string;
  password: string;
}

interface DatabaseServer {
  port: number;
  stop(): Promise<void>;
}

async function postgresFor(login: Login): Promise<DatabaseServer> {
  const { connection, stop } = await startPostgres([], login);
  return { port: connection.port, stop };
}

async function mariaDbFor({ user, password }: Login): Promise<DatabaseServer> {
  const [port] = await freePorts(1);
  const { socket, stop } = await startMariaDb(port);
  const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;
  // A server that looks names up sees 'localhost' where a client came to 127.0.0.1.
  const statements = ['127.0.0.1', 'localhost'].map(host => {
    const account = `${quoted(user)}@'${host}'`;
    return `CREATE USER IF NOT EXISTS ${account};
      GRANT ALL ON *.* TO ${account} IDENTIFIED BY ${quoted(
      password,
    )} WITH GRANT OPTION;`;
  });
  const asking = run('mariadb', ['--no-defaults', '-S', socket, '-u', 'root']);
  // Not an argument: others could read it there.
  asking.child.stdin?.end(statements.join('\n'));
  try {
    await asking;
  } catch {
    await stop();
    // The client's own words would repeat the password.
    throw new Error(`MariaDB did not take the user '${user}'`);
  }
  return { port, stop };
}

/** As strict as Everest's is, where MySQL's own server is there. */
function mysqlFor(login: Login): Promise<DatabaseServer> {
  const folder = mysqlFolder();
  return folder ? startMysql(folder, login) : mariaDbFor(login);
}

const STARTS: Record<string, (login: Login) => Promise<DatabaseServer>> = {
  postgresql: postgresFor,
  pxc: mysqlFor,
  psmdb: login => startFerretDb(ferretDbPrograms(REPOSITORY)!, login),
};

/** A real server of its own for each database that is really imported. */
export class DatabaseServers {
  readonly #servers = new Map<string, DatabaseServer>();

  /** Starts an empty one; an earlier one of the same key is ended. @returns its port on 127.0.0.1 */
  async start(key: string, type: string, login: Login): Promise<number> {
    await this.stop(key);
    const server = await STARTS[type](login);
    this.#servers.set(key, server);
    return server.port;
  }

  async stop(key: string): Promise<void> {
    const server = this.#servers.get(key);
    this.#servers.delete(key);
    await server?.stop();
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.#servers.keys()].map(key => this.stop(key)));
  }
}
