import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../script/portal/ports';
import { ProcessGroup, typescript } from '../../script/portal/processes';
import { answers, waitFor } from '../../script/portal/waitFor';
import { writePortalConfig } from './portalConfig';
import { startCluster } from './cluster';

/** Where the tests find everything; handed to them through the environment. */
export interface Portal {
  url: string;
  kubeconfigPath: string;
  s3: { endpoint: string; accessKeyId: string; secretAccessKey: string };
  databaseDirectory: string;
  logFile: string;
}

const root = resolve(__dirname, '../..');

/**
 * Starts a cluster with Everest, and a portal that serves the built app.
 *
 * @param options - `logName`: the file of its log; `withAway`: it knows a second cluster too, where nobody answers
 */
export async function startPortal(
  options: { logName?: string; withAway?: boolean } = {},
): Promise<{
  portal: Portal;
  /** As when its API server goes away; the portal goes on. */
  stopCluster(): Promise<void>;
  stop(): Promise<void>;
}> {
  const { logName = 'browser-backend', withAway } = options;
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-browser-'));
  const databaseDirectory = join(directory, 'database');
  mkdirSync(databaseDirectory);
  const logFile = join(root, `.local/logs/${logName}.log`);
  const cluster = await startCluster(directory);
  let clusterStopped: Promise<void> | undefined;
  const stopCluster = () => (clusterStopped ??= cluster.stop());
  const ended = new AbortController();
  const processes = new ProcessGroup((name, log) =>
    ended.abort(new Error(`The ${name} ended: its log is ${log}`)),
  );
  const stop = async () => {
    await processes.stop();
    await stopCluster();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const port = await freePort();
    const config = writePortalConfig({
      root,
      directory,
      port,
      kubeconfigPath: cluster.kubeconfigPath,
      s3: cluster.s3,
      awayPort: withAway ? await freePort() : undefined,
    });
    processes.start({
      name: 'backend',
      args: [
        ...typescript(root, 'packages/backend/src/index.ts'),
        ...['--config', join(root, 'app-config.yaml'), '--config', config],
      ],
      cwd: join(root, 'packages/backend'),
      // Guests are let in while developing only.
      env: { NODE_ENV: 'development', LOG_LEVEL: 'debug' },
      logFile,
    });
    const url = `http://localhost:${port}`;
    await waitFor(
      'portal',
      () => answers(`${url}/.backstage/health/v1/readiness`),
      { timeoutMs: 120_000, signal: ended.signal },
    );
    return {
      portal: {
        url,
        kubeconfigPath: cluster.kubeconfigPath,
        s3: cluster.s3,
        databaseDirectory,
        logFile,
      },
      stopCluster,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The portal that the whole run shares. */
export function sharedPortal(): Portal {
  return JSON.parse(process.env.EVEREST_BROWSER_PORTAL ?? '');
}
