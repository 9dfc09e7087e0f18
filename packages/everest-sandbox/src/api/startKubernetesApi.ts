import { randomBytes } from 'node:crypto';
import { createServer } from 'node:https';
import { makeCertificate } from '../certificate';
import { listen } from '../listen';
import { KubeObject } from '../objects';
import { refusal, refusalOf } from '../words';
import { collectGarbage } from './garbage';
import { handle } from './handle';
import { builtIn } from './kinds';
import { Store } from './Store';
import { create } from './writes';

/** Starts the thin Kubernetes API on 127.0.0.1 with a certificate and a token of its own. */
export async function startKubernetesApi(
  crds: KubeObject[],
  wantedPort?: number,
) {
  const store = new Store().setMaxListeners(0);
  const token = randomBytes(24).toString('base64url');
  for (const name of ['default', 'kube-system', 'kube-public'])
    await create({ store, kind: builtIn('Namespace') }, { metadata: { name } });
  for (const crd of crds) await create({ store, kind: builtIn(crd.kind) }, crd);
  collectGarbage(store);

  const certificate = makeCertificate();
  const server = createServer(certificate, async (request, response) => {
    response.on('error', () => response.destroy());
    try {
      if (request.headers.authorization !== `Bearer ${token}`)
        throw refusal('unauthorized');
      await handle(store, request, response);
    } catch (error) {
      const answer = refusalOf(error as Error, 'internal');
      if (response.headersSent) response.destroy();
      else {
        response.writeHead(answer.code, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answer));
      }
    }
  });
  const { port, stop } = await listen(server, wantedPort);
  return {
    kubernetesUrl: `https://127.0.0.1:${port}`,
    caPem: certificate.cert,
    token,
    /** Forgets the history of changes: older watches and continue tokens get 410. */
    compact: () => store.compact(),
    /** Ends every connection, as a restarting server does. */
    dropConnections: () => server.closeAllConnections(),
    stop,
  };
}
