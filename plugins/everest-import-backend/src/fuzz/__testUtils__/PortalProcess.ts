import { ChildProcess, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { resolve } from 'node:path';
import { Sandbox } from 'everest-sandbox';
import { LongestBlock } from './LoopWatch';

const root = resolve(__dirname, '../../../../..');
/** Its loop stands still when it says nothing for so long. */
const PATIENCE_MS = 20_000;

/** The plugin's backend before a sandbox, in another process, and what that process says. */
export class PortalProcess {
  static async start(sandbox: Sandbox): Promise<PortalProcess> {
    const cluster = {
      name: 'sandbox',
      kubeconfig: { file: sandbox.kubeconfigPath },
      namespaces: [{ name: 'team-blue', owners: ['*'] }],
    };
    const { s3 } = sandbox;
    const { accessKeyId, secretAccessKey, endpoint, region } = s3;
    const config = {
      backend: { baseUrl: 'http://localhost' },
      everestImport: {
        clusters: [cluster],
        s3: {
          allowedEndpoints: [
            // Written into databases, never looked at
            { host: 's3.eu-central-1.amazonaws.com', browse: false },
            {
              host: new URL(endpoint).host,
              allowHttp: true,
              allowPrivate: true,
            },
          ],
        },
        backupSources: [
          {
            name: 'sandbox',
            endpoint,
            region,
            forcePathStyle: true,
            buckets: ['backups'],
            owners: ['*'],
            browse: { accessKeyId, secretAccessKey },
            import: { accessKeyId, secretAccessKey },
          },
        ],
      },
    };
    const child = spawn(
      process.execPath,
      [
        resolve(root, 'script/run-typescript.cjs'),
        resolve(__dirname, 'portalMain.ts'),
        JSON.stringify(config),
      ],
      {
        cwd: resolve(root, 'packages/backend'),
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    return new PortalProcess(child).#ready();
  }

  port = 0;
  /** All that it wrote: logs and audit events. */
  output = '';
  readonly #child: ChildProcess;
  readonly #ended = new AbortController();

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.once('exit', () => this.#ended.abort());
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part: Buffer) => {
        this.output += part;
      });
    }
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /**
   * The longest block of its event loop since it was asked last.
   *
   * @throws at once, from then on, when it has ended or its loop stands still
   */
  async takeLongestBlock(): Promise<LongestBlock> {
    const answered = this.#message<LongestBlock>('busyMs');
    if (this.#child.connected) {
      this.#child.send('longest block');
    }
    const patience = setTimeout(() => {
      this.output += `It said nothing for ${PATIENCE_MS} ms.`;
      this.#child.kill('SIGKILL');
    }, PATIENCE_MS);
    return answered.finally(() => clearTimeout(patience));
  }

  /** Begins what the portal does now and then. */
  sweep(): void {
    this.#child.send('sweep');
  }

  async stop(): Promise<void> {
    if (!this.hasEnded) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGKILL');
      await ended;
    }
  }

  async #ready(): Promise<this> {
    this.port = (await this.#message<{ port: number }>('port')).port;
    return this;
  }

  /** The next message with this key; the transform of its sources sends some too. */
  async #message<T extends object>(key: keyof T & string): Promise<T> {
    const { signal } = this.#ended;
    try {
      for await (const [message] of on(this.#child, 'message', { signal })) {
        if (typeof message === 'object' && key in message) {
          return message;
        }
      }
    } catch (error) {
      const last = this.output.slice(-2_000);
      throw new Error(`The portal's process ended: ${last}`, { cause: error });
    }
    throw new Error('The portal says nothing more');
  }
}
