/** One of a quota's conditions; they all have to hold for a Pod to count. */
interface ScopeRequirement {
  scopeName: string;
  operator: string;
  values?: string[];
}

export interface ScopedQuota {
  /** Each as if its operator were `Exists`. */
  scopes?: string[];
  scopeSelector?: { matchExpressions?: ScopeRequirement[] };
}

/** What the quotas of a namespace tell Pods apart by. */
export interface CountedPod {
  /** No container has requests or limits of CPU or memory. */
  isBestEffort: boolean;
}

/**
 * Whether a quota counts the importer's Pod, as Kubernetes decides it. Everest gives that Pod no deadline, no priority
 * class and no affinity.
 */
export function countsImporterPod(
  { scopes = [], scopeSelector }: ScopedQuota,
  pod: CountedPod,
): boolean {
  const holds = ({ scopeName, operator }: ScopeRequirement): boolean => {
    switch (scopeName) {
      case 'BestEffort':
        return pod.isBestEffort;
      case 'NotBestEffort':
        return !pod.isBestEffort;
      case 'NotTerminating':
        return true;
      case 'PriorityClass':
        return operator === 'DoesNotExist' || operator === 'NotIn';
      default:
        // Terminating, CrossNamespacePodAffinity, and scopes that are not for Pods
        return false;
    }
  };
  return [
    ...scopes.map(scopeName => ({ scopeName, operator: 'Exists' })),
    ...(scopeSelector?.matchExpressions ?? []),
  ].every(holds);
}
