import { KubernetesConnection } from '../clusters/KubernetesConnection';

const PATH =
  '/apis/apiextensions.k8s.io/v1/customresourcedefinitions/databaseclusters.everest.percona.com';

/** The word that was always there; newer releases of Everest have others. */
const FALLBACK = 'internal';
const INSIDE = ['internal', 'ClusterIP'];

interface Definition {
  spec?: { versions?: { served?: boolean; schema?: unknown }[] };
}

function at(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null
        ? (part as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}

/** How a database is kept inside the cluster, in the words of the Everest that is installed there. */
export async function readExposeType(
  connection: KubernetesConnection,
  signal: AbortSignal,
): Promise<string> {
  const reply = await connection.request<Definition>({
    method: 'GET',
    path: PATH,
    signal,
  });
  const version = reply.body?.spec?.versions?.find(({ served }) => served);
  const property = 'properties';
  const words = at(version?.schema, [
    'openAPIV3Schema',
    ...['spec', 'proxy', 'expose', 'type'].flatMap(key => [property, key]),
    'enum',
  ]);
  return reply.status === 200 && Array.isArray(words)
    ? INSIDE.find(word => words.includes(word)) ?? FALLBACK
    : FALLBACK;
}
