import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sandboxBackups } from './sandboxBackups';
import { writeRealClusterConfig } from './portalConfig';
import { ProcessGroup, typescript } from './processes';
import { claimStart } from './singleStart';
import { readStartOptions, StartError, StartOptions } from './startOptions';
import { answers, waitFor } from './waitFor';
import { welcome } from './welcome';

const root = resolve(__dirname, '../..');
const localState = join(root, '.local');
const logs = join(localState, 'logs');
const begun = Number(process.env.EVEREST_START_BEGAN ?? Date.now());

async function main(): Promise<void> {
  const options = readStartOptions(
    process.argv.slice(2),
    process.env.EVEREST_START_FOLDER ?? process.cwd(),
  );
  const release = await claimStart(localState, {
    frontend: 3000,
    backend: 7007,
    ...(!options.realCluster && { sandbox: 16443, 'sandbox S3': 19000 }),
  });
  const ending = new AbortController();
  const processes = new ProcessGroup((name, log) =>
    ending.abort(new StartError(`The ${name} ended: its log is ${log}`)),
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => ending.abort(new StartError('Stopped.')));
  }
  const ended = new Promise<StartError>(done =>
    ending.signal.addEventListener('abort', () => done(ending.signal.reason)),
  );
  try {
    await startAll(processes, options, ending.signal);
    const backups = options.realCluster ? [] : await sandboxBackups();
    print(welcome(seconds(), backups, options.realCluster));
    throw await ended;
  } finally {
    await processes.stop();
    release();
  }
}

async function startAll(
  processes: ProcessGroup,
  options: StartOptions,
  signal: AbortSignal,
): Promise<void> {
  const configs = [join(root, 'app-config.yaml')];
  const kubeconfig = join(localState, 'sandbox/kubeconfig');
  if (options.realCluster) {
    const { context, server } = options.realCluster;
    print(
      `Using the real cluster '${context}' at ${server}, with guest sign-in`,
    );
    configs.push(writeRealClusterConfig(localState, options.realCluster));
  } else {
    print('Starting the sandbox, the backend and the frontend');
    // An earlier sandbox's would send the backend to keys that are no more.
    rmSync(kubeconfig, { force: true });
    processes.start({
      name: 'sandbox',
      args: [
        ...typescript(root, 'packages/everest-sandbox/src/main.ts'),
        ...['--directory', join(localState, 'sandbox')],
      ],
      cwd: root,
      logFile: join(logs, 'sandbox.log'),
    });
  }
  const config = configs.flatMap(file => ['--config', file]);
  processes.start({
    name: 'frontend',
    args: [
      require.resolve('@backstage/cli/bin/backstage-cli'),
      ...['package', 'start', ...config],
    ],
    cwd: join(root, 'packages/app'),
    logFile: join(logs, 'frontend.log'),
  });
  if (!options.realCluster) {
    await waitFor('sandbox', async () => existsSync(kubeconfig), { signal });
  }
  processes.start({
    name: 'backend',
    args: [...typescript(root, 'packages/backend/src/index.ts'), ...config],
    cwd: join(root, 'packages/backend'),
    env: { NODE_ENV: 'development' },
    logFile: join(logs, 'backend.log'),
  });
  await Promise.all(
    [
      'http://localhost:7007/.backstage/health/v1/readiness',
      'http://localhost:3000/',
    ].map(url =>
      waitFor(`answer from ${url}`, () => answers(url), {
        timeoutMs: 180_000,
        signal,
      }),
    ),
  );
}

function seconds(): number {
  return Math.round((Date.now() - begun) / 1000);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch(error => {
  if (error instanceof StartError) {
    print(error.message);
    process.exit(error.message === 'Stopped.' ? 0 : 1);
  }
  print(`The start failed: ${error}. The logs are in .local/logs`);
  process.exit(1);
});
