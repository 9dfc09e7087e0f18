import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import {
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
} from 'everest-sandbox';

/** curl signs as the AWS command line does, and costs less than it. */
export const SIGNED = [
  ...['-sS', '--fail', '--aws-sigv4', `aws:amz:${SANDBOX_REGION}:s3`],
  ...['-u', `${SANDBOX_ACCESS_KEY_ID}:${SANDBOX_SECRET_ACCESS_KEY}`],
  ...['-H', 'x-amz-content-sha256: UNSIGNED-PAYLOAD'],
];

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** @throws Error with the exit code, unless it is 0 */
export function run(command: string, args: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, ...env },
  });
  const ended = new Promise<void>((resolve, reject) =>
    child.once('close', code =>
      code === 0
        ? resolve()
        : reject(new Error(`'${command}' ended with ${code}`)),
    ),
  );
  return { pid: child.pid!, ended };
}

export interface Figure {
  what: string;
  goal: string;
  measured: string;
  /** Where the goal is missed. */
  cause?: string;
}

/** Writes what was measured, also to the file of EVEREST_BENCH. */
export function tell(figures: Figure[]) {
  for (const figure of figures) {
    const line = JSON.stringify(figure);
    process.stdout.write(`${line}\n`);
    if (process.env.EVEREST_BENCH)
      appendFileSync(process.env.EVEREST_BENCH, `${line}\n`);
  }
}
