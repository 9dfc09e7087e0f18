import { ServerResponse } from 'node:http';
import { Agent } from 'node:https';
import { pipeline } from 'node:stream/promises';
import fetch from 'node-fetch';
import { refusal } from '../words';
import { builtIn } from './kinds';
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
  const answer = await fetch(url, { agent });
  if (!answer.ok) throw refusal('badRequest', { text: await answer.text() });
  response.writeHead(200, { 'content-type': 'text/plain' }).flushHeaders();
  return pipeline(answer.body, response);
}
