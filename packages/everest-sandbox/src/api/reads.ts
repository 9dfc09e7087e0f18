import { ServerResponse } from 'node:http';
import { badRequest, expired, failure, notFound } from './failures';
import { apiVersionOf, Kind } from './kinds';
import { KubeObject } from './objects';
import { selectorOf } from './selectors';
import { Store, StoreEvent } from './Store';

const GONE =
  'The provided continue parameter is too old to display a consistent list result.';

function readToken(token: string): { version: number; after: string } {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    throw badRequest('continue key is not valid');
  }
}

/** One page; the continue token holds the version of the first page and the last name. */
export function listPage(
  store: Store,
  kind: Kind,
  namespace: string | undefined,
  query: URLSearchParams,
) {
  const matches = selectorOf(query);
  const limit = Number(query.get('limit') ?? 0);
  const token = query.get('continue');
  const from = token ? readToken(token) : { version: store.version, after: '' };
  if (token && !store.since(from.version)) throw expired(GONE);
  const keyOf = ({ metadata }: KubeObject) =>
    `${metadata.namespace ?? ''}/${metadata.name}`;
  const all = store.listAt(kind, namespace, from.version).filter(matches);
  const rest = all.filter(object => keyOf(object) > from.after);
  const items = limit ? rest.slice(0, limit) : rest;
  const left = rest.length - items.length;
  const next = {
    version: from.version,
    after: left ? keyOf(items[items.length - 1]) : '',
  };
  return {
    apiVersion: apiVersionOf(kind),
    kind: `${kind.kind}List`,
    metadata: {
      resourceVersion: String(from.version),
      ...(left && {
        continue: Buffer.from(JSON.stringify(next)).toString('base64url'),
        remainingItemCount: left,
      }),
    },
    items,
  };
}

export interface WatchOptions {
  kind: Kind;
  namespace?: string;
  query: URLSearchParams;
  shape: (object: KubeObject) => object;
  bookmarkMs: number;
}

/** Streams changes from a version on, with bookmarks where asked for. */
export function watch(
  store: Store,
  response: ServerResponse,
  options: WatchOptions,
) {
  const { kind, namespace, query, shape } = options;
  const matches = selectorOf(query);
  const send = (type: string, object: object) =>
    response.write(`${JSON.stringify({ type, object })}\n`);
  const pass = (event: StoreEvent) => {
    const { object, previous } = event;
    if (event.kind.plural !== kind.plural || event.kind.group !== kind.group)
      return;
    if (namespace && object.metadata.namespace !== namespace) return;
    const was = previous !== undefined && matches(previous);
    const is = event.type !== 'DELETED' && matches(object);
    if (is) send(was ? 'MODIFIED' : 'ADDED', shape(object));
    else if (was) send('DELETED', shape(object));
  };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.flushHeaders();
  const version = Number(query.get('resourceVersion') || 0);
  const missed = version === 0 ? [] : store.since(version);
  if (!missed) {
    send(
      'ERROR',
      expired(`too old resource version: ${version} (${store.version})`).body,
    );
    response.end();
    return;
  }
  if (version === 0) {
    const present = store.list(kind, namespace).filter(matches);
    present.forEach(object => send('ADDED', shape(object)));
  }
  missed.forEach(pass);
  const bookmark = () => {
    if (query.get('allowWatchBookmarks') !== 'true') return;
    const metadata = {
      resourceVersion: String(store.version),
      creationTimestamp: null,
    };
    send('BOOKMARK', {
      apiVersion: apiVersionOf(kind),
      kind: kind.kind,
      metadata,
    });
  };
  const unlisten = store.listen(pass);
  const bookmarks = setInterval(bookmark, options.bookmarkMs);
  const end = setTimeout(() => {
    bookmark();
    response.end();
  }, Number(query.get('timeoutSeconds') || 1800) * 1000);
  response.on('close', () => {
    unlisten();
    clearInterval(bookmarks);
    clearTimeout(end);
  });
}

export function readOne(
  store: Store,
  kind: Kind,
  namespace: string | undefined,
  name: string,
) {
  const found = store.get(kind, namespace, name);
  if (!found) throw notFound(kind, name);
  return found;
}

export const noSuchMethod = () =>
  failure(
    405,
    'MethodNotAllowed',
    'the server does not allow this method on the requested resource',
  );
