import { Kind } from './kinds';
import { Store } from './Store';

/** What a request is about. */
export interface Target {
  store: Store;
  kind: Kind;
  name?: string;
  namespace?: string;
  subresource?: string;
  /** Nothing is kept. */
  dryRun?: boolean;
  /** Unknown fields are refused, not dropped. */
  strict?: boolean;
}

const PATH =
  /^\/apis?\/(v1|[^/]+\/[^/]+)\/(?:namespaces\/([^/]+)\/)?([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?$/;

/** Undefined where no such resource is served. */
export function targetOf(store: Store, path: string, kinds: Kind[]) {
  const [, apiVersion, namespace, plural, name, subresource] =
    PATH.exec(path) ?? [];
  const kind = kinds.find(
    each => each.apiVersion === apiVersion && each.plural === plural,
  );
  if (!kind || (namespace && !kind.namespaced)) return undefined;
  const parts = kind.status ? ['status', 'log'] : [];
  if (subresource && !parts.includes(subresource)) return undefined;
  return { store, kind, name, namespace, subresource };
}
