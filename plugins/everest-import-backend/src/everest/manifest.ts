import { JsonObject } from '@backstage/types';
import {
  ENTITY_ANNOTATION,
  EngineType,
  REQUEST_LABEL,
  REQUESTED_BY_ANNOTATION,
  ResourceAmounts,
  toEverestEngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import { exposeTypeFor } from './exposeType';
import { InstalledSchema } from './installedSchema';
import { isJsonObject } from './overlay';
import { hasLimits, toResources } from './resourceShape';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';

/** The request with every default filled in; what a person did not say is decided here and nowhere else. */
export interface ResolvedSpec {
  version?: string;
  replicas: number;
  storage: { size: string; class?: string };
  resources: ResourceAmounts;
  proxy: {
    type: string;
    replicas: number;
    resources: ResourceAmounts;
    expose: JsonObject;
  };
  /** Whether the installed Everest takes amounts as limits. */
  limits: { engine: boolean; proxy: boolean };
}

const REPLICAS: Record<EngineType, number> = {
  mysql: 3,
  mongodb: 3,
  postgresql: 2,
};

const PROXIES: Record<
  EngineType,
  { type: string; resources: { cpu: string; memory: string } }
> = {
  mysql: { type: 'haproxy', resources: { cpu: '600m', memory: '600M' } },
  mongodb: { type: 'mongos', resources: { cpu: '1', memory: '2G' } },
  postgresql: { type: 'pgbouncer', resources: { cpu: '1', memory: '30M' } },
};

function defaultMemory(engine: EngineType, version: string | undefined) {
  if (engine === 'mongodb') {
    return '4G';
  }
  return engine === 'mysql' && version?.startsWith('8.4') ? '3G' : '2G';
}

export function resolveSpec(
  request: ParsedImportRequest,
  options: { version?: string; installedSchema?: InstalledSchema },
): ResolvedSpec {
  const { engine, proxy } = request;
  const { installedSchema } = options;
  const version = engine.version ?? options.version;
  const exposed = proxy?.expose?.type;
  const replicas = engine.replicas ?? REPLICAS[engine.type];
  const { class: storageClass, size = '25Gi' } = engine.storage ?? {};
  return {
    version,
    replicas,
    storage: { size, ...(storageClass && { class: storageClass }) },
    resources: {
      cpu: '1',
      memory: defaultMemory(engine.type, version),
      ...engine.resources,
    },
    proxy: {
      type: proxy?.type ?? PROXIES[engine.type].type,
      replicas: proxy?.replicas ?? replicas,
      resources: { ...PROXIES[engine.type].resources, ...proxy?.resources },
      // Said always: newer releases name the default differently, and the engines refuse an empty one
      expose: {
        ...proxy?.expose,
        ...((exposed === undefined || typeof exposed === 'string') && {
          type: exposeTypeFor(installedSchema, exposed),
        }),
      },
    },
    limits: {
      engine: hasLimits(installedSchema, 'engine'),
      proxy: hasLimits(installedSchema, 'proxy'),
    },
  };
}

/** The overlay of the request, without anything at paths that are ours: those win. */
function overlayPart(spec: JsonObject | undefined, key: string): JsonObject {
  const part = spec?.[key];
  return isJsonObject(part) ? part : {};
}

/**
 * The DatabaseCluster to create. Keys are never in it: Everest's webhook would write them into a Secret even in a
 * dry run, over whatever Secret has that name.
 */
export function toManifest(options: {
  request: ParsedImportRequest;
  resolved: ResolvedSpec;
  /** Filled in after the importer's schema; undefined when it has none. */
  config?: JsonObject;
  s3SecretName: string;
  userSecretName?: string;
  requestHash: string;
  requestedBy: string;
}) {
  const { request, resolved, config, userSecretName } = options;
  const { engine, source } = request;
  return {
    apiVersion: 'everest.percona.com/v1alpha1',
    kind: 'DatabaseCluster',
    metadata: {
      name: request.name,
      namespace: request.namespace,
      labels: { [REQUEST_LABEL]: options.requestHash },
      annotations: {
        [REQUESTED_BY_ANNOTATION]: options.requestedBy,
        ...(request.entity && { [ENTITY_ANNOTATION]: request.entity }),
      },
    },
    spec: {
      ...request.spec,
      engine: {
        type: toEverestEngineType(engine.type),
        ...(resolved.version && { version: resolved.version }),
        replicas: resolved.replicas,
        storage: resolved.storage,
        resources: toResources(resolved.resources, resolved.limits.engine),
        ...(engine.config && { config: engine.config }),
        ...(userSecretName && { userSecretsName: userSecretName }),
      },
      proxy: {
        ...overlayPart(request.spec, 'proxy'),
        ...resolved.proxy,
        resources: toResources(resolved.proxy.resources, resolved.limits.proxy),
      },
      dataSource: {
        dataImport: {
          dataImporterName: request.importer,
          source: {
            path: source.path,
            s3: {
              bucket: source.bucket!,
              region: source.region!,
              endpointURL: source.endpoint!,
              credentialsSecretName: options.s3SecretName,
              verifyTLS: source.verifyTls,
              forcePathStyle: source.forcePathStyle,
            },
          },
          ...(config && { config }),
        },
      },
    },
  };
}

export type DatabaseManifest = ReturnType<typeof toManifest>;
