import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { KIND_NAMES } from '../kubernetes/watch/kinds';
import { ClusterAccess, ClusterConfig, NamespaceConfig } from './ClusterConfig';
import { readOwnerRef, readOwners } from './owners';

const NAME = /^[a-z0-9]([-a-z0-9.]{0,61}[a-z0-9])?$/;

function readAccess(config: Config, cluster: string): ClusterAccess {
  const ways = ['kubeconfig', 'inCluster', 'url', 'supplier'].filter(key =>
    key === 'inCluster' ? config.getOptionalBoolean(key) : config.has(key),
  );
  if (ways.length !== 1) {
    throw new InputError(
      `Cluster '${cluster}' in everestImport.clusters has ${ways.length} ways to reach it; give one of 'kubeconfig', 'inCluster: true', 'url' or 'supplier'`,
    );
  }
  if (ways[0] === 'kubeconfig') {
    return {
      type: 'kubeconfig',
      file: config.getString('kubeconfig.file'),
      context: config.getOptionalString('kubeconfig.context'),
    };
  }
  if (ways[0] === 'inCluster') {
    return { type: 'inCluster' };
  }
  if (ways[0] === 'supplier') {
    return { type: 'supplier', id: config.getString('supplier') };
  }
  return {
    type: 'url',
    url: config.getString('url'),
    tokenFile: config.getString('tokenFile'),
    caFile: config.getOptionalString('caFile'),
  };
}

function readNamespace(config: Config): NamespaceConfig {
  const defaultOwner = config.getOptionalString('defaultOwner');
  return {
    name: config.getString('name'),
    owners: readOwners(config.getOptionalStringArray('owners')),
    defaultOwner: defaultOwner && readOwnerRef(defaultOwner),
  };
}

function readLimits(config: Config, cluster: string): ClusterConfig['limits'] {
  const limits = config.getOptionalConfig('limits');
  const unknown = limits
    ?.keys()
    .find(key => !KIND_NAMES.some(kind => kind === key));
  if (unknown) {
    throw new InputError(
      `Cluster '${cluster}' has a limit for '${unknown}'; take one of '${KIND_NAMES.join(
        "', '",
      )}'`,
    );
  }
  return Object.fromEntries(
    KIND_NAMES.flatMap(kind => {
      const limit = limits?.getOptionalNumber(kind);
      if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) {
        throw new InputError(
          `Cluster '${cluster}' has the limit '${limit}' for '${kind}'; take a whole number above 0`,
        );
      }
      return limit === undefined ? [] : [[kind, limit]];
    }),
  );
}

function readCluster(config: Config): ClusterConfig {
  const name = config.getString('name');
  if (!NAME.test(name)) {
    throw new InputError(
      `Cluster name '${name}' in everestImport.clusters is not usable; take 1-63 lower-case letters, digits and dashes`,
    );
  }
  const scope = config.getOptionalString('scope') ?? 'cluster';
  if (scope !== 'cluster' && scope !== 'namespaces') {
    throw new InputError(
      `Cluster '${name}' has the scope '${scope}'; take 'cluster' or 'namespaces'`,
    );
  }
  const namespaces = (config.getOptionalConfigArray('namespaces') ?? []).map(
    readNamespace,
  );
  if (scope === 'namespaces' && namespaces.some(item => item.name === '*')) {
    throw new InputError(
      `Cluster '${name}' has the scope 'namespaces' and lists the namespace '*'; list each namespace by its name, or take the scope 'cluster'`,
    );
  }
  return {
    name,
    title: config.getOptionalString('title') ?? name,
    access: readAccess(config, name),
    proxyUrl: config.getOptionalString('proxyUrl'),
    scope,
    namespaces,
    limits: readLimits(config, name),
  };
}

/** Reads `everestImport.clusters`; a mistake there stops the start with a sentence that names it. */
export function readClusterConfigs(config: Config): ClusterConfig[] {
  const clusters = (
    config.getOptionalConfigArray('everestImport.clusters') ?? []
  ).map(readCluster);
  const names = clusters.map(cluster => cluster.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) {
    throw new InputError(
      `Cluster name '${twice}' stands twice in everestImport.clusters; give each cluster its own name`,
    );
  }
  return clusters;
}
