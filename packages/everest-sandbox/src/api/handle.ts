import { IncomingMessage, ServerResponse } from 'node:http';
import { readAll } from '../httpsJson';
import { discover } from './discovery';
import { badRequest, failure } from './failures';
import { allKinds, CRD_KIND, Kind, NAMESPACE_KIND } from './kinds';
import { Fields, KubeObject } from './objects';
import { jsonPatch, mergePatch } from './patches';
import { podLog } from './podLog';
import { listPage, noSuchMethod, readOne, watch } from './reads';
import { Store } from './Store';
import { Target, Writes } from './writes';

export interface Api {
  store: Store;
  writes: Writes;
  token: string;
  bookmarkMs: number;
}

const PATH =
  /^\/(?:api|apis\/([^/]+))\/([^/]+)\/(?:namespaces\/([^/]+)\/)?([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?$/;

/** `/api/v1/namespaces/x` and its status are about the namespace itself. */
function find(kinds: Kind[], path: string) {
  const [, group = '', version, inNamespace, plural, name, subresource] =
    PATH.exec(
      path.replace(
        /^\/api\/v1\/namespaces\/([^/]+)(\/(?:status|finalize))?$/,
        '/api/v1/NAMESPACES/$1$2',
      ),
    ) ?? [];
  const wanted = plural === 'NAMESPACES' ? 'namespaces' : plural;
  const kind = kinds.find(
    each =>
      each.group === group &&
      each.version === version &&
      each.plural === wanted,
  );
  if (!kind || (inNamespace && !kind.namespaced)) return undefined;
  const decode = (part?: string) => part && decodeURIComponent(part);
  return {
    kind,
    namespace: decode(inNamespace),
    name: decode(name),
    subresource,
  };
}

function shaper(accept = '') {
  if (!accept.includes('as=PartialObjectMetadata'))
    return (object: KubeObject): object => object;
  return ({ metadata }: KubeObject): object => ({
    apiVersion: 'meta.k8s.io/v1',
    kind: 'PartialObjectMetadata',
    metadata,
  });
}

function patched(type: string, current: KubeObject, body: unknown): unknown {
  if (type.includes('json-patch')) return jsonPatch(current, body as []);
  if (type.includes('merge-patch')) return mergePatch(current, body);
  throw failure(
    415,
    'UnsupportedMediaType',
    `the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json`,
  );
}

function deleted(kind: Kind, object: KubeObject) {
  const { name, uid } = object.metadata;
  const details = { name, group: kind.group, kind: kind.plural, uid };
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    details,
  };
}

/** Answers one request; what it throws becomes a Status. */
export async function handle(
  api: Api,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { store, writes } = api;
  const reply = (code: number, body: object) => {
    response.writeHead(code, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  const { pathname, searchParams: query } = new URL(
    request.url ?? '/',
    'https://sandbox',
  );
  if (request.headers.authorization !== `Bearer ${api.token}`) {
    throw failure(401, 'Unauthorized', 'Unauthorized');
  }
  const path = pathname.replace(/\/$/, '');
  const kinds = allKinds(store.list(CRD_KIND));
  const known = discover(path, kinds);
  if (known) return reply(200, known);
  const text = await readAll(request);
  let body: KubeObject & Fields;
  try {
    body = text ? JSON.parse(text) : undefined;
  } catch (error) {
    throw badRequest(`the body of the request is no JSON: ${error}`);
  }
  if (path.startsWith('/apis/authorization.k8s.io/v1/selfsubject')) {
    return reply(201, { ...body, status: { allowed: true } });
  }
  const found = find(kinds, path);
  if (!found) {
    response.writeHead(404, { 'content-type': 'text/plain' });
    return response.end('404 page not found\n');
  }
  const { kind, namespace, name, subresource } = found;
  const shape = shaper(request.headers.accept);
  const dryRun =
    query.getAll('dryRun').includes('All') ||
    [body?.dryRun].flat().includes('All');
  const target: Target = {
    ...found,
    dryRun,
    strict: query.get('fieldValidation') === 'Strict',
  };
  if (request.method === 'GET' && !name) {
    if (['1', 'true'].includes(query.get('watch') ?? '')) {
      return watch(store, response, {
        kind,
        namespace,
        query,
        shape,
        bookmarkMs: api.bookmarkMs,
      });
    }
    const page = listPage(store, kind, namespace, query);
    return reply(200, { ...page, items: page.items.map(shape) });
  }
  if (request.method === 'POST' && !name) {
    if (kind.namespaced && !namespace) throw noSuchMethod();
    return reply(201, await writes.create(target, body));
  }
  if (request.method === 'DELETE' && !name) {
    const all = listPage(store, kind, namespace, query);
    all.items.forEach(({ metadata }) =>
      writes.remove(
        { ...target, namespace: metadata.namespace, name: metadata.name },
        body ?? {},
      ),
    );
    return reply(200, all);
  }
  if (!name || (kind.namespaced && !namespace)) throw noSuchMethod();
  const object = readOne(store, kind, namespace, name);
  if (subresource === 'log' && kind.plural === 'pods')
    return podLog(store, object, query, response);
  if (subresource === 'finalize' && kind === NAMESPACE_KIND)
    return reply(200, object);
  if (subresource && (subresource !== 'status' || !kind.hasStatus)) {
    throw failure(
      404,
      'NotFound',
      'the server could not find the requested resource',
    );
  }
  switch (request.method) {
    case 'GET':
      return reply(200, shape(object));
    case 'PUT':
      return reply(200, await writes.update(target, () => body, true));
    case 'PATCH': {
      const type = request.headers['content-type'] ?? '';
      return reply(
        200,
        await writes.update(target, current => patched(type, current, body)),
      );
    }
    case 'DELETE': {
      const options = { ...Object.fromEntries(query), ...body };
      if (options.gracePeriodSeconds !== undefined)
        options.gracePeriodSeconds = Number(options.gracePeriodSeconds);
      const result = writes.remove(target, options);
      return reply(
        200,
        result.gone ? deleted(kind, result.object) : result.object,
      );
    }
    default:
      throw noSuchMethod();
  }
}
