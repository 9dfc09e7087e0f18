import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  removeAtTheEnd,
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
} from 'everest-sandbox';
import { Report, Summary } from '../../importers/src/Report';
import { runImport } from '../../importers/src/runImport';
import { BUCKET, Target } from './runImporter';

/** Imports within this process, where many imports count and not how the runner ends. @throws Failure */
export async function importHere(request: {
  endpoint: string;
  path: string;
  target: Target;
  config: object;
}): Promise<Summary> {
  const { endpoint, path, target, config } = request;
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-payload-'));
  const removal = removeAtTheEnd(directory);
  const payload = join(directory, 'request.json');
  const s3 = {
    bucket: BUCKET,
    region: SANDBOX_REGION,
    endpointURL: endpoint,
    forcePathStyle: true,
    accessKeyID: SANDBOX_ACCESS_KEY_ID,
    secretKey: SANDBOX_SECRET_ACCESS_KEY,
  };
  writeFileSync(
    payload,
    JSON.stringify({ source: { path, s3 }, target, config }),
  );
  const lines: string[] = [];
  try {
    await runImport(payload, new Report(line => lines.push(line)));
  } finally {
    await removal.now();
  }
  return JSON.parse(lines.findLast(line => line.startsWith('{'))!);
}
