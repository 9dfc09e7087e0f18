import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ProcessGroup } from '../../script/portal/processes';
import { answers, waitFor } from '../../script/portal/waitFor';

/** What the backend writes of a plugin, or of all, that did not start. */
const FAILED = /^.*startup failed.*$/im;

/** @throws Error where a plugin did not start, also one that is not ours: the portal is not what people use then */
function stopAtFailure(log: string): void {
  const written = existsSync(log)
    ? stripVTControlCharacters(readFileSync(log, 'utf8'))
    : '';
  const failed = FAILED.exec(written);
  if (failed) {
    throw new Error(`${failed[0].trim()} (the whole log is ${log})`);
  }
}

/**
 * Starts the backend of a portal, which serves its built frontend, and waits until all plugins of it are ready. One
 * that failed lets the process live for a while, and lets some pages be served.
 */
export async function startWhole(portal: string, url: string, log: string) {
  const ended = new AbortController();
  const processes = new ProcessGroup(() =>
    ended.abort(new Error(`The backend ended: its log is ${log}`)),
  );
  processes.start({
    name: 'backend',
    args: [
      resolve(portal, 'node_modules/@backstage/cli/bin/backstage-cli'),
      ...['package', 'start'],
    ],
    cwd: join(portal, 'packages/backend'),
    // A name that app-config.yaml of `create-app` asks for
    env: { NODE_ENV: 'development', GITHUB_TOKEN: 'none' },
    logFile: log,
  });
  const failure = new AbortController();
  const signal = AbortSignal.any([ended.signal, failure.signal]);
  const watching = setInterval(() => {
    try {
      stopAtFailure(log);
    } catch (error) {
      failure.abort(error);
    }
  }, 500);
  const stop = async () => {
    clearInterval(watching);
    await processes.stop();
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => stop().finally(() => process.exit(1)));
  }
  try {
    await waitFor(
      'ready backend',
      () => answers(`${url}/.backstage/health/v1/readiness`),
      { timeoutMs: 240_000, everyMs: 500, signal },
    );
    stopAtFailure(log);
    return { stop, check: () => stopAtFailure(log) };
  } catch (error) {
    await stop();
    throw signal.aborted ? signal.reason : error;
  }
}
