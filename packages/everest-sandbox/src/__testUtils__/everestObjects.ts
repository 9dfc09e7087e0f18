import { Fields, KubeObject } from '../objects';

interface ImportSpec {
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

export interface Secret extends KubeObject {
  data?: Record<string, string>;
}

type Engine = 'pxc' | 'psmdb' | 'postgresql';

export const decoded = (secret?: Secret): Record<string, string> =>
  Object.fromEntries(
    Object.entries(secret?.data ?? {}).map(([key, value]) => [
      key,
      Buffer.from(value, 'base64').toString(),
    ]),
  );
