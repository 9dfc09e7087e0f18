import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { countsImporterPod, ScopedQuota } from './quotaScopes';

/** What a namespace demands of each container: by quotas, as far as no limit range fills it in. */
export interface PodDemands {
  /** Names such as `requests.cpu` or `limits.memory` that no default fills in. */
  unfilled: string[];
  /** Name of a quota that has no room for one more Pod. */
  full?: string;
}

interface Quota {
  metadata: { name: string };
  spec?: ScopedQuota & { hard?: Record<string, string> };
  status?: { used?: Record<string, string> };
}

interface LimitRange {
  spec?: {
    limits?: {
      type?: string;
      default?: Record<string, string>;
      defaultRequest?: Record<string, string>;
    }[];
  };
}

/** In a quota, `cpu` and `memory` mean requests. */
const DEMANDS: Record<string, string> = {
  cpu: 'requests.cpu',
  memory: 'requests.memory',
  'requests.cpu': 'requests.cpu',
  'requests.memory': 'requests.memory',
  'limits.cpu': 'limits.cpu',
  'limits.memory': 'limits.memory',
};

function filledIn(ranges: LimitRange[]): Set<string> {
  const filled = new Set<string>();
  for (const limit of ranges.flatMap(({ spec }) => spec?.limits ?? [])) {
    if (limit.type === 'Container') {
      const defaults = Object.keys(limit.default ?? {});
      defaults.forEach(name => filled.add(`limits.${name}`));
      // A default limit is also the request, where there is no other
      [...defaults, ...Object.keys(limit.defaultRequest ?? {})].forEach(name =>
        filled.add(`requests.${name}`),
      );
    }
  }
  return filled;
}

/** Pure: what a container without resources lacks, and whether there is room for one more Pod. */
export function podDemands(all: Quota[], ranges: LimitRange[]): PodDemands {
  const filled = filledIn(ranges);
  const isBestEffort = ![...filled].some(name => /\.(cpu|memory)$/.test(name));
  const quotas = all.filter(({ spec = {} }) =>
    countsImporterPod(spec, { isBestEffort }),
  );
  const demanded = quotas.flatMap(({ spec }) =>
    Object.keys(spec?.hard ?? {}).flatMap(name => DEMANDS[name] ?? []),
  );
  const full = quotas.find(({ spec, status }) => {
    const hard = spec?.hard?.pods ?? spec?.hard?.['count/pods'];
    const used = status?.used?.pods ?? status?.used?.['count/pods'] ?? '0';
    return hard !== undefined && Number(used) >= Number(hard);
  });
  return {
    unfilled: [...new Set(demanded)].filter(name => !filled.has(name)).sort(),
    full: full?.metadata.name,
  };
}

/** Undefined where the portal may not read quotas or limit ranges: both rights are optional. */
export async function readPodDemands(
  connection: KubernetesConnection,
  namespace: string,
  signal: AbortSignal,
): Promise<PodDemands | undefined> {
  const list = async <T>(kind: string): Promise<T[] | undefined> => {
    const { status, body } = await connection.request<{ items?: T[] }>({
      method: 'GET',
      path: `/api/v1/namespaces/${encodeURIComponent(namespace)}/${kind}`,
      query: { limit: '50' },
      signal,
    });
    return status === 200 ? body.items ?? [] : undefined;
  };
  const [quotas, ranges] = await Promise.all([
    list<Quota>('resourcequotas'),
    list<LimitRange>('limitranges'),
  ]);
  return quotas && ranges && podDemands(quotas, ranges);
}
