import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './runCommand';
import { makeSecrets, samplePayload } from './samplePayload';
import { Outcome, Scenario } from './Scenario';
import { closedPort, standInDatabase } from './standInDatabase';
import { standInS3 } from './standInS3';

/** What the samples are made of, and how long each may take. */
export interface Surroundings {
  type: string;
  path: string;
  config: Record<string, unknown>;
  object: Buffer;
  limitMs: number;
  stopMs: number;
}

/** An importer that waits for nothing is told to stop all the same. */
const STOP_AFTER_MS = 10_000;

/** Runs the command once, with servers and a folder that are gone afterwards. */
export async function runScenario(
  command: string[],
  scenario: Scenario,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { type, path, config, object, limitMs, stopMs } = surroundings;
  const secrets = makeSecrets();
  const directory = await mkdtemp(join(tmpdir(), 'importer-check-'));
  const database = await standInDatabase(type);
  const s3 = await standInS3({
    mode: scenario.s3 === 'away' ? 'no-object' : scenario.s3,
    ...{ tls: scenario.tls, object, path },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const payload = samplePayload(type, path, config, secrets, {
      endpoint:
        scenario.s3 === 'away'
          ? `http://127.0.0.1:${await closedPort()}`
          : s3.endpoint,
      databasePort:
        scenario.database === 'away' ? await closedPort() : database.port,
    });
    const text = scenario.file
      ? scenario.file(payload)
      : JSON.stringify(payload);
    const file = join(directory, 'request.json');
    if (text !== undefined) await writeFile(file, text, { mode: 0o600 });
    const late = new Promise<void>(resolve => {
      timer = setTimeout(resolve, STOP_AFTER_MS);
    });
    const ended = await runCommand({
      command: [...command, file],
      environment: {
        PATH: process.env.PATH ?? '',
        HOME: directory,
        AWS_EC2_METADATA_DISABLED: 'true',
        ...scenario.environment,
      },
      ...{ limitMs, stopMs },
      stopAt: scenario.stop ? Promise.race([s3.asked, late]) : undefined,
    });
    return {
      ...{ scenario, ended, secrets, requests: s3.signatures },
      databaseConnections: database.connections(),
    };
  } finally {
    clearTimeout(timer);
    await Promise.all([s3.stop(), database.stop()]);
    await rm(directory, { recursive: true, force: true });
  }
}
