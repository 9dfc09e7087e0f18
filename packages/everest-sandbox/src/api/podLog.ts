import { ServerResponse } from 'node:http';
import { Agent } from 'node:https';
import { callHttps, readAll } from '../httpsJson';
import { badRequest } from './failures';
import { NODE_KIND } from './kinds';
import { KubeObject } from './objects';
import { Store } from './Store';

// A kubelet's certificate is not checked, as by a server without a kubelet CA.
const agent = new Agent({ rejectUnauthorized: false });

/** Asks the kubelet of the Pod's node, as the real server does. */
export async function podLog(
  store: Store,
  pod: KubeObject,
  query: URLSearchParams,
  response: ServerResponse,
) {
  const spec = pod.spec as {
    nodeName?: string;
    containers: Array<{ name: string }>;
  };
  const node = spec.nodeName && store.get(NODE_KIND, undefined, spec.nodeName);
  if (!node) {
    response.end();
    return;
  }
  const status = node.status as {
    addresses: Array<{ address: string }>;
    daemonEndpoints: { kubeletEndpoint: { Port: number } };
  };
  const { Port } = status.daemonEndpoints.kubeletEndpoint;
  const { namespace, name } = pod.metadata;
  const container = query.get('container') ?? spec.containers[0].name;
  const closed = new AbortController();
  response.on('close', () => closed.abort());
  const answer = await callHttps(
    `https://${status.addresses[0].address}:${Port}/containerLogs/${namespace}/${name}/${container}?${query}`,
    { agent, signal: closed.signal },
  );
  if (answer.statusCode !== 200) throw badRequest(await readAll(answer));
  response.writeHead(200, {
    'content-type': 'text/plain',
  });
  response.flushHeaders();
  answer.pipe(response);
  answer.on('error', () => response.end());
}
