import { ServerResponse } from 'node:http';
import { Fields, KubeObject } from '../objects';
import { refusal } from '../words';
import { selectorOf } from './selectors';
import { Change, keyOf } from './Store';
import { Target } from './Target';

const BOOKMARK_MS = 5000;

/** One page. A token holds the version of the first page and the key of the last object. */
export function list(target: Target, query: URLSearchParams) {
  const { store, kind, namespace } = target;
  const token = Buffer.from(query.get('continue') ?? '', 'base64url');
  const [version, after = ''] = `${token}`
    ? `${token}`.split(' ')
    : [`${store.version}`];
  if (!Number(version))
    throw refusal('badRequest', { text: 'continue key is not valid' });
  const rest = store
    .list(kind, namespace, Number(version))
    .filter(selectorOf(query))
    .filter(object => keyOf(object) > after);
  const items = rest.slice(0, Number(query.get('limit')) || Infinity);
  const metadata: Fields = { resourceVersion: version };
  if (items.length < rest.length) {
    const next = `${version} ${keyOf(items[items.length - 1])}`;
    metadata.continue = Buffer.from(next).toString('base64url');
    metadata.remainingItemCount = rest.length - items.length;
  }
  const { apiVersion } = kind;
  return { apiVersion, kind: `${kind.kind}List`, metadata, items };
}

/** Streams changes from a version on, with bookmarks where asked for. */
export function watch(
  { store, kind, namespace }: Target,
  query: URLSearchParams,
  /** How the asker wants each object. */
  shape: (object: KubeObject) => object,
  response: ServerResponse,
) {
  const selected = selectorOf(query);
  const matches = (object?: KubeObject) =>
    object?.kind === kind.kind &&
    object.apiVersion === kind.apiVersion &&
    (!namespace || object.metadata.namespace === namespace) &&
    selected(object);
  const send = (type: string, object: object) =>
    response.write(`${JSON.stringify({ type, object })}\n`);
  const pass = ({ type, object, previous }: Partial<Change>) => {
    const was = matches(previous);
    const is = type !== 'DELETED' && matches(object);
    if (is) send(was ? 'MODIFIED' : 'ADDED', shape(object!));
    else if (was) send('DELETED', shape(object!));
  };
  const bookmark = () => {
    if (query.get('allowWatchBookmarks') !== 'true') return;
    const { apiVersion } = kind;
    const metadata = { resourceVersion: String(store.version) };
    send('BOOKMARK', { apiVersion, kind: kind.kind, metadata });
  };
  const end = () => {
    bookmark();
    response.end();
  };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.flushHeaders();
  const version = Number(query.get('resourceVersion'));
  try {
    if (version) store.since(version).forEach(pass);
    else store.list(kind, namespace).forEach(object => pass({ object }));
  } catch (expired) {
    send('ERROR', expired as object);
    response.end();
    return;
  }
  store.on('change', pass);
  const bookmarks = setInterval(bookmark, BOOKMARK_MS);
  const seconds = Number(query.get('timeoutSeconds')) || 1800;
  const ending = setTimeout(end, seconds * 1000);
  response.on('close', () => {
    store.off('change', pass);
    clearInterval(bookmarks);
    clearTimeout(ending);
  });
}
