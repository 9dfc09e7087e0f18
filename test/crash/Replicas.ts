import { ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePorts, waitUntil } from 'everest-sandbox';
import { hasEnded, killed } from './killed';

const root = resolve(__dirname, '../..');

export interface ReplicaOptions {
  /** Names the folder that the logs are in. */
  suite: string;
  /** `backend.database` of app-config. */
  database: object;
  /** The folder of another build, whose replicas they are. */
  build?: string;
  /** The rest of app-config. */
  config: { everestImport: object; kubernetes?: object };
}

function configOf({ database, config }: ReplicaOptions, port: number) {
  return {
    app: { baseUrl: `http://localhost:${port}` },
    backend: {
      baseUrl: `http://127.0.0.1:${port}`,
      listen: { host: '127.0.0.1', port },
      database,
    },
    ...config,
  };
}

/** Several replicas of the backend, each a process that can be killed and comes back. */
export class Replicas {
  static async start(
    count: number,
    options: ReplicaOptions,
  ): Promise<Replicas> {
    const replicas = new Replicas(await freePorts(count), options);
    try {
      // One by one: Backstage's scheduler makes its tables without a lock, so
      // that of two which find an empty database one may fail to start.
      for (const port of replicas.#ports) {
        replicas.#spawn(port);
        await replicas.#isReady(port);
      }
    } catch (error) {
      await replicas.stop();
      throw error;
    }
    return replicas;
  }

  kills = 0;
  readonly #ports: number[];
  readonly #options: ReplicaOptions;
  readonly #logs: string;
  readonly #children = new Map<number, ChildProcess>();

  private constructor(ports: number[], options: ReplicaOptions) {
    this.#ports = ports;
    this.#options = options;
    this.#logs = join(root, '.local/logs', options.suite);
    mkdirSync(this.#logs, { recursive: true });
  }

  get urls(): string[] {
    return this.#ports.map(port => `http://127.0.0.1:${port}`);
  }

  /** One that is still starting is waited for. */
  async killAndRestart(index: number): Promise<void> {
    const port = this.#ports[index];
    await this.#isReady(port);
    if (await killed(this.#children.get(port))) {
      this.kills += 1;
    }
    this.#spawn(port);
  }

  async ready(): Promise<void> {
    await Promise.all(this.#ports.map(port => this.#isReady(port)));
  }

  /** What they said of their own database, for a test that fails by it. */
  databaseFaults(): string[] {
    return this.#ports.flatMap(port =>
      readFileSync(join(this.#logs, `replica-${port}.log`), 'utf8')
        .split('\n')
        .filter(line => line.includes("The portal's own database failed")),
    );
  }

  async stop(): Promise<void> {
    for (const child of this.#children.values()) {
      await killed(child);
    }
  }

  async #isReady(port: number): Promise<void> {
    const url = `http://127.0.0.1:${port}/.backstage/health/v1/readiness`;
    const child = this.#children.get(port);
    const state = await waitUntil(
      `the replica on port ${port} is ready`,
      async () =>
        (hasEnded(child) && 'ended') || ((await fetch(url)).ok && 'ready'),
      { timeoutMs: 240_000 },
    );
    if (state === 'ended') {
      throw new Error(
        `The replica on port ${port} ended: its log is in ${this.#logs}`,
      );
    }
  }

  #spawn(port: number) {
    const log = openSync(join(this.#logs, `replica-${port}.log`), 'a');
    const { build = root } = this.#options;
    const child = spawn(
      process.execPath,
      [
        '--require',
        join(root, 'test/upgrade/packagesOf.cjs'),
        join(root, 'script/run-typescript.cjs'),
        join(build, 'test/crash/replica.ts'),
        JSON.stringify(configOf(this.#options, port)),
      ],
      {
        cwd: join(root, 'packages/backend'),
        env: {
          ...process.env,
          EVEREST_BUILD: build,
          // Each start would compile a whole backend
          NODE_COMPILE_CACHE: join(root, '.local/compile-cache'),
          NODE_ENV: 'production',
          LOG_LEVEL: 'warn',
        },
        stdio: ['ignore', log, log],
      },
    );
    closeSync(log);
    this.#children.set(port, child);
  }
}
