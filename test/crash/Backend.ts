import { ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { typescript } from '../../script/portal/processes';
import { waitUntil } from 'everest-sandbox';
import { killed } from './killed';

const root = resolve(__dirname, '../..');
const logFile = join(root, '.local/logs/crash/backend.log');

/** The whole portal's backend as one process, which can be killed and started again. */
export class Backend {
  readonly url: string;
  readonly #configs: string[];
  #child?: ChildProcess;
  #token = '';

  constructor(port: number, configs: string[]) {
    this.url = `http://localhost:${port}`;
    this.#configs = configs;
  }

  async start(): Promise<void> {
    mkdirSync(join(root, '.local/logs/crash'), { recursive: true });
    const log = openSync(logFile, 'a');
    this.#child = spawn(
      process.execPath,
      [
        ...typescript(root, 'packages/backend/src/index.ts'),
        ...this.#configs.flatMap(file => ['--config', file]),
      ],
      {
        cwd: join(root, 'packages/backend'),
        // Guests are let in while developing only.
        env: { ...process.env, NODE_ENV: 'development' },
        stdio: ['ignore', log, log],
      },
    );
    closeSync(log);
    await waitUntil(
      'the backend is ready',
      async () =>
        (
          await fetch(`${this.url}/.backstage/health/v1/readiness`)
        ).ok,
      { timeoutMs: 120_000 },
    );
    await this.signIn();
  }

  /** As the guest, with the groups that the catalog knows by now. */
  async signIn(): Promise<void> {
    const response = await fetch(`${this.url}/api/auth/guest/refresh`, {
      method: 'POST',
      headers: { 'x-requested-with': 'XMLHttpRequest' },
    });
    this.#token = (await response.json()).backstageIdentity.token;
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    await killed(this.#child);
  }

  async call<T>(path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.url}/api${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${this.#token}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    return response.json();
  }
}
