import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';

const PATH =
  '/apis/apiextensions.k8s.io/v1/customresourcedefinitions/databaseclusters.everest.percona.com';
const VERSION = 'v1alpha1';

/** The part of a resource definition's schema that is looked at here. */
export interface InstalledSchema {
  properties?: Record<string, InstalledSchema>;
  items?: InstalledSchema;
  enum?: unknown[];
  additionalProperties?: unknown;
  'x-kubernetes-int-or-string'?: boolean;
  'x-kubernetes-preserve-unknown-fields'?: boolean;
}

interface Definition {
  spec?: {
    versions?: {
      name?: string;
      schema?: { openAPIV3Schema?: InstalledSchema };
    }[];
  };
}

/**
 * What the installed Everest takes as a database's `spec`.
 *
 * @returns undefined where the portal may not read it: then nothing is known, and nothing held against anybody.
 */
export async function readInstalledSchema(
  connection: KubernetesConnection,
  signal: AbortSignal,
): Promise<InstalledSchema | undefined> {
  const { status, body } = await connection.request<Definition>({
    method: 'GET',
    path: PATH,
    signal,
  });
  const version =
    status === 200
      ? body?.spec?.versions?.find(({ name }) => name === VERSION)
      : undefined;
  return version?.schema?.openAPIV3Schema?.properties?.spec;
}

/** The schema at a dot path such as `proxy.expose.type`. */
export function schemaAt(
  schema: InstalledSchema | undefined,
  path: string,
): InstalledSchema | undefined {
  return path
    .split('.')
    .reduce<InstalledSchema | undefined>(
      (part, key) => part?.properties?.[key],
      schema,
    );
}
