import { Fields, KubeObject, OwnerReference } from '../api/objects';

export interface ImportSpec {
  dataImporterName: string;
  source: {
    path: string;
    s3?: Record<string, unknown> & {
      credentialsSecretName: string;
      accessKeyId?: string;
      secretAccessKey?: string;
    };
  };
  config?: Fields;
}

export interface DatabaseCluster extends KubeObject {
  spec: {
    engine: {
      type: Engine;
      version?: string;
      replicas?: number;
      userSecretsName?: string;
    };
    proxy?: Fields & { expose?: Fields & { loadBalancerConfigName?: string } };
    backup?: Fields;
    dataSource?: { dataImport?: ImportSpec };
    paused?: boolean;
  };
  status?: Fields & { status?: string };
}

export interface DataImportJob extends KubeObject {
  spec: ImportSpec & { targetClusterName: string };
  status?: Fields & { state?: string; jobName?: string; startedAt?: string };
}

export interface DataImporter extends KubeObject {
  spec: {
    supportedEngines?: string[];
    config?: { openAPIV3Schema?: Fields };
    jobSpec?: { image?: string; command?: string[] };
    databaseClusterConstraints?: { requiredFields?: string[] };
    permissions?: Fields[];
    clusterPermissions?: Fields[];
  };
}

export interface DatabaseEngine extends KubeObject {
  spec: { type: Engine; secretKeys?: { user?: Array<{ name: string }> } };
  status?: {
    availableVersions?: { engine?: Record<string, { status: string }> };
  };
}

export interface Secret extends KubeObject {
  data?: Record<string, string>;
}

export type Engine = 'pxc' | 'psmdb' | 'postgresql';

/** How each engine is reached, and under which keys its administrator is found. */
export const ENGINES = {
  pxc: {
    suffix: '-haproxy',
    port: 3306,
    user: () => 'root',
    passwordKey: 'root',
  },
  psmdb: {
    suffix: '-rs0',
    port: 27017,
    user: (data: Record<string, string>) =>
      data.MONGODB_DATABASE_ADMIN_USER ?? 'databaseAdmin',
    passwordKey: 'MONGODB_DATABASE_ADMIN_PASSWORD',
  },
  postgresql: {
    suffix: '-pgbouncer',
    port: 5432,
    user: () => 'postgres',
    passwordKey: 'password',
  },
};

export const ownedBy = (owner: KubeObject): OwnerReference => ({
  apiVersion: owner.apiVersion,
  kind: owner.kind,
  name: owner.metadata.name,
  uid: owner.metadata.uid!,
  controller: true,
  blockOwnerDeletion: true,
});

export const decoded = (secret?: Secret): Record<string, string> =>
  Object.fromEntries(
    Object.entries(secret?.data ?? {}).map(([key, value]) => [
      key,
      Buffer.from(value, 'base64').toString(),
    ]),
  );
