import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import { AddressInfo } from 'node:net';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';

/** The same cluster, each request to it once it is let go. */
export function slowConnection(
  connection: KubernetesConnection,
  hold: () => Promise<unknown>,
): KubernetesConnection {
  return {
    cluster: connection.cluster,
    request: async request => {
      await hold();
      return connection.request(request);
    },
    watch: (path, options) => connection.watch(path, options),
    stream: (path, options) => connection.stream(path, options),
  };
}

/** The same S3 server, each request to it once it is let go. */
export async function startSlowS3(
  endpoint: string,
  hold: () => Promise<unknown>,
) {
  const { hostname, port } = new URL(endpoint);
  const server = createServer(async (request, response) => {
    await hold();
    const { method, url: path, headers } = request;
    const onward = ask({ hostname, port, method, path, headers }, answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
