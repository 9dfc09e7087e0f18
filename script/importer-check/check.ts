import { advice, Finding } from './Finding';
import { checkManifest } from './manifest/checkManifest';
import { Manifest, readManifest } from './manifest/Manifest';
import { CheckArguments } from './readArguments';
import { checkRunner } from './runner/checkRunner';
import { sampleObject } from './runner/sampleObject';
import { Outcome } from './runner/Scenario';
import { sampleConfig } from './schema/sampleConfig';

/** Half of what Kubernetes leaves to an importer that is told to stop. */
const STOP_MS = 15_000;

function configOf({ spec }: Manifest): Record<string, unknown> {
  const schema = spec?.config?.openAPIV3Schema;
  try {
    return (schema && sampleConfig(schema)) ?? {};
  } catch {
    return {};
  }
}

export interface CheckOptions extends Omit<CheckArguments, 'object'> {
  object?: Buffer;
  stopMs?: number;
}

/** Checks the manifest, and the command where there is one. */
export async function check(
  options: CheckOptions,
): Promise<{ findings: Finding[]; outcomes: Outcome[] }> {
  const { command, limitMs, only } = options;
  const manifest = readManifest(options.manifest);
  const findings = checkManifest(manifest);
  if (command.length === 0)
    return {
      findings: [
        ...findings,
        advice(
          'not-tried',
          'command',
          'No command was given, so none was run.',
        ),
      ],
      outcomes: [],
    };
  const type = String(manifest.spec?.supportedEngines?.[0] ?? 'postgresql');
  const surroundings = {
    ...{ type, limitMs, stopMs: options.stopMs ?? STOP_MS },
    path: options.path ?? '/samples/sample.sql',
    config: options.config ?? configOf(manifest),
    object: options.object ?? sampleObject(type),
  };
  const run = await checkRunner(command, surroundings, only);
  return { ...run, findings: [...findings, ...run.findings] };
}
