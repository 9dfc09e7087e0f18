import { ServerResponse } from 'node:http';
import { Agent } from 'node:https';
import fetch from 'node-fetch';
import { refusal } from '../words';
import { builtIn } from './kinds';
import { Change } from './Store';
import { Target } from './Target';
import { find } from './writes';

// A kubelet's certificate is not checked, as by a server without a kubelet CA.
const agent = new Agent({ rejectUnauthorized: false });

/** Asks the kubelet of the Pod's node, as the real server does. */
export async function podLog(
  target: Target,
  query: URLSearchParams,
  response: ServerResponse,
) {
  const { metadata, spec } = find(target);
  const node = target.store.get(builtIn('Node'), spec.nodeName);
  if (!node) return response.end();
  const { addresses, daemonEndpoints } = node.status;
  const { Port } = daemonEndpoints.kubeletEndpoint;
  const pod = `${metadata.namespace}/${metadata.name}`;
  const container = query.get('container') ?? spec.containers[0].name;
  const url = `https://${addresses[0].address}:${Port}/containerLogs/${pod}/${container}?${query}`;
  const over = new AbortController();
  const answer = await fetch(url, { agent, signal: over.signal });
  if (!answer.ok) throw refusal('badRequest', { text: await answer.text() });
  response.writeHead(200, { 'content-type': 'text/plain' }).flushHeaders();
  // A container goes with its Pod, and its log ends there; who follows it may leave before.
  function end() {
    target.store.off('change', look);
    over.abort();
    response.end();
  }
  function look({ type, object }: Change) {
    if (type === 'DELETED' && object.metadata.uid === metadata.uid) end();
  }
  target.store.on('change', look);
  response.on('close', end);
  answer.body.on('error', () => response.destroy());
  return answer.body.pipe(response);
}
