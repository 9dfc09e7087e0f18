import { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { KubeObject } from '../objects';
import { refusal } from '../words';
import { shapeOf } from './accept';
import { discover } from './discovery';
import { builtIn, kindsWith } from './kinds';
import { patched } from './patches';
import { podLog } from './podLog';
import { list, watch } from './reads';
import { Store } from './Store';
import { targetOf } from './Target';
import { create, find, remove, update } from './writes';

function parse(json: string) {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw refusal('badRequest', { text: error });
  }
}

/** Answers one request; what it throws becomes a Status. */
export async function handle(
  store: Store,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { method, headers, url = '' } = request;
  const { pathname, searchParams: query } = new URL(url, 'https://sandbox');
  const path = pathname.replace(/\/$/, '');
  const reply = (code: number, answer: object) => {
    response.writeHead(code, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  };
  const kinds = kindsWith(store.list(builtIn('CustomResourceDefinition')));
  const known = discover(path, kinds);
  if (known) return reply(200, known);
  const found = targetOf(store, path, kinds);
  if (!found) return response.writeHead(404).end('404 page not found\n');

  const sent = await text(request);
  const body = parse(sent || '{}');
  // A delete's options stand in its body, and where there is one nothing else counts.
  const options =
    method === 'DELETE' && sent ? body : Object.fromEntries(query);
  const dryRun = Boolean(options.dryRun);
  const strict = query.get('fieldValidation') === 'Strict';
  const target = { ...found, dryRun, strict };
  const shape = shapeOf(headers.accept);
  if (!target.name && method === 'GET') {
    if (/^(1|true)$/.test(query.get('watch') ?? ''))
      return watch(target, query, shape.object, response);
    return reply(200, shape.page(list(target, query)));
  }
  if (target.kind.namespaced && !target.namespace)
    throw refusal('noSuchMethod');
  if (!target.name && method === 'POST')
    return reply(201, shape.object(await create(target, body)));
  const object = find(target);
  if (target.subresource === 'log') return podLog(target, query, response);
  switch (method) {
    case 'GET':
      return reply(200, shape.object(object));
    case 'PUT':
      return reply(200, shape.object(await update(target, () => body)));
    case 'PATCH': {
      const type = headers['content-type'] ?? '';
      const change = (latest: KubeObject) => patched(type, latest, body);
      return reply(200, shape.object(await update(target, change, true)));
    }
    case 'DELETE': {
      const left = remove(target, options);
      return reply(200, 'metadata' in left ? shape.object(left) : left);
    }
    default:
      throw refusal('noSuchMethod');
  }
}
