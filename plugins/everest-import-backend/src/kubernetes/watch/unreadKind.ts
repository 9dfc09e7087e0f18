import { ClusterView } from './ClusterView';
import { KindName, KINDS } from './kinds';

/** What an import has to know of the namespace that it goes into. */
const NEEDED: KindName[] = ['importers', 'engines', 'databases', 'jobs'];

const NAMESPACES: KindName = 'namespaces';

export interface UnreadKind {
  /** Whether it is the namespace's own affair, and not the whole cluster's. */
  inNamespace: boolean;
  /** A sentence; undefined while it is still being read. */
  reason?: string;
}

/** What can't be read of a namespace now, of all that an import into it needs; other namespaces count for nothing. */
export function unreadKind(
  view: Pick<ClusterView, 'reading' | 'namespaces'>,
  namespace: string,
): UnreadKind | undefined {
  const isShown = view
    .namespaces()
    .some(({ metadata }) => metadata.name === namespace);
  // That there is no such namespace only a whole list of them says
  for (const kind of isShown ? NEEDED : [...NEEDED, NAMESPACES]) {
    const { complete, tooMany, staleReason } = view.reading(kind, namespace);
    if (staleReason !== undefined || (!complete && !tooMany)) {
      return { inNamespace: KINDS[kind].namespaced, reason: staleReason };
    }
  }
  return undefined;
}
