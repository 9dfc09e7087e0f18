import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';

/** Words that end the start with one line and no stack. */
export class StartError extends Error {}

/** The cluster that the portal is to use instead of the sandbox. */
export interface RealCluster {
  file: string;
  context: string;
  server: string;
}

export interface StartOptions {
  realCluster?: RealCluster;
}

const USAGE =
  'Usage: script/start [--kubeconfig FILE [--context NAME] --allow-guest]';

/** Reads the command line, relative to the folder it was typed in. */
export function readStartOptions(args: string[], cwd: string): StartOptions {
  const values = parseFlags(args);
  if (!values.kubeconfig) {
    if (values.context) {
      throw new StartError(`'--context' needs '--kubeconfig'. ${USAGE}`);
    }
    return {};
  }
  const file = resolve(cwd, values.kubeconfig);
  const realCluster = readKubeconfig(file, values.context);
  if (!values['allow-guest']) {
    throw new StartError(
      `Not started: cluster '${realCluster.context}' at ${realCluster.server} is a real one, and the guest sign-in would let anyone on this machine import into it. Add --allow-guest if that is what you want.`,
    );
  }
  return { realCluster };
}

function parseFlags(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        kubeconfig: { type: 'string' },
        context: { type: 'string' },
        'allow-guest': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new StartError(`${(error as Error).message}. ${USAGE}`);
  }
}

interface Kubeconfig {
  'current-context'?: string;
  contexts?: { name: string; context: { cluster: string } }[];
  clusters?: { name: string; cluster: { server: string } }[];
}

function readKubeconfig(file: string, wanted?: string): RealCluster {
  if (!existsSync(file)) {
    throw new StartError(`There is no kubeconfig file '${file}'.`);
  }
  const config: Kubeconfig | null = parse(readFileSync(file, 'utf8'));
  const name = wanted ?? config?.['current-context'];
  const context = config?.contexts?.find(entry => entry.name === name);
  if (!name || !context) {
    const known = (config?.contexts ?? []).map(entry => `'${entry.name}'`);
    throw new StartError(
      `'${file}' has no context '${name ?? ''}': choose one of ${
        known.join(', ') || 'none'
      } with --context.`,
    );
  }
  const cluster = config?.clusters?.find(
    entry => entry.name === context.context.cluster,
  );
  return { file, context: name, server: cluster?.cluster.server ?? 'unknown' };
}
