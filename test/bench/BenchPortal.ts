import { ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { waitUntil } from 'everest-sandbox';
import { typescript } from '../../script/portal/processes';
import { REPOSITORY_ROOT } from '../control-plane/builtServers';
import { hasEnded, killed } from '../crash/killed';
import { Answers, Ask } from './gauges';

export type Feature = 'imports' | 'kubernetes';

interface Message {
  id?: number;
  answer?: unknown;
  startedAfterMs?: number;
}

const LOGS = join(REPOSITORY_ROOT, '.local/logs/bench');

/** A portal's backend in a process of its own, as its users and its operating system see it. */
export class BenchPortal {
  /** Resolves when the backend has started. */
  static async start(options: {
    features: Feature[];
    url: string;
    configFile: string;
  }): Promise<BenchPortal> {
    const portal = new BenchPortal(options);
    try {
      await waitUntil(
        'the portal has started',
        async () => hasEnded(portal.#child) || portal.startedAfterMs > 0,
        { timeoutMs: 240_000, everyMs: 20 },
      );
      if (portal.startedAfterMs === 0) {
        throw new Error(`The portal ended: its log is in ${LOGS}`);
      }
      await portal.#signIn();
    } catch (error) {
      await portal.stop();
      throw error;
    }
    return portal;
  }

  readonly url: string;
  /** From when its sources were loaded until it listened, with all plugins started. */
  startedAfterMs = 0;
  readonly #child: ChildProcess;
  readonly #asked = new Map<number, (answer: unknown) => void>();
  #questions = 0;
  #token = '';

  private constructor(options: {
    features: Feature[];
    url: string;
    configFile: string;
  }) {
    const { features, url, configFile } = options;
    this.url = url;
    mkdirSync(LOGS, { recursive: true });
    const name = `portal-${features.join('-') || 'bare'}`;
    const log = openSync(join(LOGS, `${name}.log`), 'a');
    this.#child = spawn(
      process.execPath,
      [
        '--expose-gc',
        ...typescript(REPOSITORY_ROOT, 'test/bench/portalProcess.ts'),
        ...features,
        ...['--config', configFile],
      ],
      {
        cwd: join(REPOSITORY_ROOT, 'packages/backend'),
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: ['ignore', log, log, 'ipc'],
      },
    );
    closeSync(log);
    this.#child.on('message', (message: Message) => this.#take(message));
  }

  ask<A extends Ask>(ask: A): Promise<Answers[A]> {
    this.#questions += 1;
    const id = this.#questions;
    return new Promise(resolve => {
      this.#asked.set(id, answer => resolve(answer as Answers[A]));
      this.#child.send({ id, ask });
    });
  }

  /** An answer's body; it has to be read to the end for the time to be told. */
  async call<T>(path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.url}/api${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(120_000),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${text}`);
    }
    return JSON.parse(text);
  }

  async stop(): Promise<void> {
    await killed(this.#child);
  }

  #take({ id, answer, startedAfterMs }: Message) {
    this.startedAfterMs = startedAfterMs ?? this.startedAfterMs;
    if (id !== undefined) {
      this.#asked.get(id)?.(answer);
      this.#asked.delete(id);
    }
  }

  /** As the guest, whose groups the catalog knows a moment after the start. */
  async #signIn(): Promise<void> {
    await waitUntil(
      'the catalog knows the guest',
      async () => {
        const response = await fetch(`${this.url}/api/auth/guest/refresh`, {
          method: 'POST',
          headers: { 'x-requested-with': 'XMLHttpRequest' },
        });
        const { backstageIdentity } = await response.json();
        this.#token = backstageIdentity?.token ?? '';
        const { identity } = backstageIdentity;
        return identity.ownershipEntityRefs.includes('group:default/guests');
      },
      { timeoutMs: 60_000 },
    );
  }
}
