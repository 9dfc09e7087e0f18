import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  parseEngineType,
  TargetCeilings,
} from '@everest-import/backstage-plugin-everest-import-common';
import { parseQuantity } from '../everest/quantity';

/** What holds in one namespace instead of the ceilings for everywhere. */
export interface NamespaceCeilings {
  cluster: string;
  /** `*` stands for every namespace without an entry of its own. */
  namespace: string;
  ceilings: TargetCeilings;
}

function readQuantity(config: Config, key: string): string | undefined {
  const text = config.getOptional(key)?.toString();
  if (text !== undefined && parseQuantity(text) === undefined) {
    throw new InputError(
      `The ceiling '${key}' in everestImport is '${text}', which is not an amount; take one such as '100Gi' or '4'`,
    );
  }
  return text;
}

function readEngines(config: Config) {
  return config.getOptionalStringArray('engines')?.map(word => {
    const engine = parseEngineType(word);
    if (!engine) {
      throw new InputError(
        `The ceiling 'engines' in everestImport lists '${word}'; take mysql, postgresql or mongodb`,
      );
    }
    return engine;
  });
}

/** Only what is said, so that what a namespace says can be laid over what holds everywhere. */
export function readCeilings(config: Config | undefined): TargetCeilings {
  if (!config) {
    return {};
  }
  const all: TargetCeilings = {
    storage: readQuantity(config, 'storage'),
    cpu: readQuantity(config, 'cpu'),
    memory: readQuantity(config, 'memory'),
    replicas: config.getOptionalNumber('replicas'),
    storageClasses: config.getOptionalStringArray('storageClasses'),
    engines: readEngines(config),
    importsAtOnce: config.getOptionalNumber('importsAtOnce'),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  );
}

/** The ceilings that stand beside namespaces in `everestImport.clusters`. */
export function readNamespaceCeilings(
  everestImport: Config | undefined,
): NamespaceCeilings[] {
  return (everestImport?.getOptionalConfigArray('clusters') ?? []).flatMap(
    cluster =>
      (cluster.getOptionalConfigArray('namespaces') ?? []).map(namespace => ({
        cluster: cluster.getString('name'),
        namespace: namespace.getString('name'),
        ceilings: readCeilings(namespace.getOptionalConfig('ceilings')),
      })),
  );
}

/** What may not be exceeded in a namespace: its own word, else the one for everywhere. */
export function ceilingsAt(
  rules: { ceilings: TargetCeilings; namespaceCeilings: NamespaceCeilings[] },
  cluster: string,
  namespace: string,
): TargetCeilings {
  const here = rules.namespaceCeilings.filter(
    entry => entry.cluster === cluster,
  );
  const own =
    here.find(entry => entry.namespace === namespace) ??
    here.find(entry => entry.namespace === '*');
  return { ...rules.ceilings, ...own?.ceilings };
}
