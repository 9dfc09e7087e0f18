import { ClusterConfig } from '../../config/ClusterConfig';
import { KINDS, NAMED_KINDS, SECOND_KINDS, WatchedKind } from '../watch/kinds';

/** One verb on one resource that the backend uses. */
export interface NeededRight {
  verb: string;
  /** Empty for the core group. */
  group: string;
  /** Plural in lower case. */
  plural: string;
  /** Where it is enough to have it; empty: only the whole cluster will do. */
  namespaces: string[];
}

const SECRETS = { plural: 'secrets', group: '' };

function rights(
  { group, plural }: Pick<WatchedKind, 'group' | 'plural'>,
  verbs: string[],
  namespaces: string[],
): NeededRight[] {
  return verbs.map(verb => ({ verb, group, plural, namespaces }));
}

/**
 * Every right that the backend uses on a cluster, after what config lists.
 *
 * @param isSecond - Everest's second generation is there, which is only read
 */
export function neededRights(
  { scope, namespaces }: Pick<ClusterConfig, 'scope' | 'namespaces'>,
  isSecond = false,
): NeededRight[] {
  const names = namespaces.map(({ name }) => name);
  const written = names.includes('*') ? [] : names;
  const watched = scope === 'namespaces' ? names : [];
  const read = (kinds: WatchedKind[]) =>
    kinds.flatMap(kind =>
      rights(kind, ['list', 'watch'], kind.namespaced ? watched : []),
    );
  if (isSecond) {
    const kinds = { ...KINDS, ...SECOND_KINDS, ...NAMED_KINDS };
    return [
      ...read(Object.values(kinds)),
      ...rights(SECOND_KINDS.databases, ['get'], written),
    ];
  }
  return [
    ...read(Object.values(KINDS)),
    ...rights(KINDS.databases, ['get', 'create'], written),
    ...rights(SECRETS, ['create', 'delete'], written),
  ];
}

/** A right without which all works, and less is shown. */
export interface OptionalRight extends NeededRight {
  /** What is not shown without it: a sentence. */
  without: string;
}

/** A right that the portal lacks; without a namespace in the whole cluster. */
export interface LackedRight {
  verb: string;
  group: string;
  plural: string;
  namespace?: string;
}
