import { Config } from '@backstage/config';

export interface AllowedEndpoint {
  /** `host` (the scheme's own port) or `host:port`. */
  host: string;
  allowPrivate: boolean;
  allowHttp: boolean;
}

/** What the portal's owner allows, from `everestImport` in app-config. */
export interface ImportRules {
  /** Undefined: AWS S3's own endpoints. */
  allowedEndpoints?: AllowedEndpoint[];
  /** Undefined: every importer. */
  allowedImporters?: string[];
  ceilings: {
    storage?: string;
    cpu?: string;
    memory?: string;
    replicas?: number;
  };
  maxRights: { cluster: boolean; wildcard: boolean };
}

export function readImportRules(rootConfig: Config): ImportRules {
  const config = rootConfig.getOptionalConfig('everestImport');
  const ceilings = config?.getOptionalConfig('ceilings');
  return {
    allowedEndpoints: config
      ?.getOptionalConfigArray('s3.allowedEndpoints')
      ?.map(entry => ({
        host: entry.getString('host').toLowerCase(),
        allowPrivate: entry.getOptionalBoolean('allowPrivate') ?? false,
        allowHttp: entry.getOptionalBoolean('allowHttp') ?? false,
      })),
    allowedImporters: config?.getOptionalStringArray('importers.allow'),
    ceilings: {
      storage: ceilings?.getOptionalString('storage'),
      cpu: ceilings?.getOptional('cpu')?.toString(),
      memory: ceilings?.getOptionalString('memory'),
      replicas: ceilings?.getOptionalNumber('replicas'),
    },
    maxRights: {
      cluster: config?.getOptionalBoolean('maxRights.cluster') ?? false,
      wildcard: config?.getOptionalBoolean('maxRights.wildcard') ?? false,
    },
  };
}
