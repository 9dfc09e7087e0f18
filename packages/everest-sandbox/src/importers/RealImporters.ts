import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { mysqlFolder } from '../servers/startMysql';
import { DatabaseServers } from './DatabaseServers';
import { REPOSITORY, shippedImporters } from './manifests';
import { missingTools } from './missingTools';

interface RealImport {
  /** Of the database: namespace and name. */
  key: string;
  /** What Everest mounts as `request.json`. */
  request: string;
  onLine: (line: string) => void;
}

/** Where importers find their tools: what was fetched stands behind what the machine has. */
function toolsPath(): string {
  const folder = mysqlFolder();
  const { PATH = '' } = process.env;
  return folder ? [PATH, join(folder, 'bin')].join(delimiter) : PATH;
}

/** Runs the importers of this repository as processes of this machine, against a real server for each database. */
export class RealImporters {
  readonly #names = new Set(shippedImporters().map(one => one.metadata.name));
  readonly #servers = new DatabaseServers();
  readonly #running = new Set<() => void>();

  /** True for an importer that this repository ships. */
  has(importer: string): boolean {
    return this.#names.has(importer);
  }

  /** The tools that have to be installed before an import into an engine is real. */
  missing(engine: string): string[] {
    return missingTools(engine);
  }

  /** @returns the exit code */
  async run({ key, request, onLine }: RealImport): Promise<number> {
    const payload = JSON.parse(request);
    const { type, user, password } = payload.target;
    const port = await this.#servers.start(key, type, { user, password });
    onLine(`sandbox: a real server for this database is at 127.0.0.1:${port}`);
    payload.target = { ...payload.target, host: '127.0.0.1', port: `${port}` };
    const directory = mkdtempSync(join(tmpdir(), 'everest-sandbox-payload-'));
    try {
      const file = join(directory, 'request.json');
      writeFileSync(file, JSON.stringify(payload), { mode: 0o600 });
      return await this.#importer(file, onLine);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  }

  /** Ends the server of a database that is deleted. */
  async forget(key: string): Promise<void> {
    await this.#servers.stop(key);
  }

  async stop(): Promise<void> {
    this.#running.forEach(end => end());
    await this.#servers.stopAll();
  }

  #importer(file: string, onLine: (line: string) => void): Promise<number> {
    const script = [
      join(REPOSITORY, 'script/run-typescript.cjs'),
      join(REPOSITORY, 'importers/src/main.ts'),
    ];
    const child = spawn(process.execPath, [...script, file], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: toolsPath() },
    });
    for (const stream of [child.stdout, child.stderr])
      createInterface(stream).on('line', onLine);
    const end = () => child.kill('SIGTERM');
    this.#running.add(end);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        this.#running.delete(end);
        resolve(code ?? (signal ? 137 : 1));
      });
    });
  }
}
