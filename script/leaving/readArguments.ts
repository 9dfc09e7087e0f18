import { parseArgs } from 'node:util';

export const USAGE = `Usage: script/uninstall [OPTIONS]

Lists what the portal has made in a cluster: Secrets, labels and annotations. With --remove it takes them away.
Databases and their data stay. Stop the portal's backend first.

  --kubeconfig FILE    of an account that may; KUBECONFIG or ~/.kube/config, when left out
  --context NAME       the file's current context, when left out
  --namespace NAME     only this one, may be repeated; the whole cluster, when left out
  --remove             takes away what is listed

Ends with 0 where nothing of the portal's is left, 1 where something is, 2 where it can't be told.
`;

export interface LeavingArguments {
  kubeconfig?: string;
  context?: string;
  namespaces: string[];
  remove: boolean;
}

/** @throws Error in a sentence */
export function readArguments(args: string[]): LeavingArguments {
  const { values } = parseArgs({
    args,
    options: {
      kubeconfig: { type: 'string' },
      context: { type: 'string' },
      namespace: { type: 'string', multiple: true },
      remove: { type: 'boolean', default: false },
    },
  });
  const { namespace = [], remove = false, ...rest } = values;
  return { ...rest, namespaces: namespace, remove };
}
