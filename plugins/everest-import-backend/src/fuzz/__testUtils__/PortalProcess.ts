import { ChildProcess, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { resolve } from 'node:path';
import { Sandbox } from 'everest-sandbox';
import { LongestBlock } from './LoopWatch';

const root = resolve(__dirname, '../../../../..');

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

  private constructor(child: ChildProcess) {
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part: Buffer) => {
        this.output += part;
      });
    }
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** The longest block of its event loop since it was asked last. */
  async takeLongestBlock(): Promise<LongestBlock> {
    const answered = this.#message<LongestBlock>('busyMs');
    this.#child.send('longest block');
    return answered;
  }

  /** Begins what the portal does now and then. */
  sweep(): void {
    this.#child.send('sweep');
  }

  async stop(): Promise<void> {
    if (!this.hasEnded) {
      const ended = once(this.#child, 'exit');
      this.#child.kill();
      await ended;
    }
  }

  async #ready(): Promise<this> {
    const ended = once(this.#child, 'exit').then(() => {
      throw new Error(`The portal's process ended: ${this.output}`);
    });
    const told = this.#message<{ port: number }>('port');
    this.port = (await Promise.race([told, ended])).port;
    ended.catch(() => {});
    return this;
  }

  /** The next message with this key; the transform of its sources sends some too. */
  async #message<T extends object>(key: keyof T & string): Promise<T> {
    for await (const [message] of on(this.#child, 'message')) {
      if (typeof message === 'object' && key in message) {
        return message;
      }
    }
    throw new Error('The portal says nothing more');
  }
}
