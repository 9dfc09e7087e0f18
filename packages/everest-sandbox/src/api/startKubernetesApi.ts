import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import { AddressInfo } from 'node:net';
import { makeCertificate } from '../certificate';
import { SANDBOX_CRDS } from '../crds';
import { ApiFailure, failure } from './failures';
import { startGarbageCollection } from './garbage';
import { handle } from './handle';
import { CRD_KIND, NAMESPACE_KIND } from './kinds';
import { Store } from './Store';
import { Writes } from './writes';

/** @internal */
export interface KubernetesApiOptions {
  /** 0, the default: any free one. */
  port?: number;
  token?: string;
  /** Everest's resources are known from the start; true when left out. */
  crds?: boolean;
  bookmarkMs?: number;
}

/** @internal */
export interface KubernetesApi {
  url: string;
  caPem: string;
  token: string;
  /** Forgets the history: older watches and continue tokens get 410. */
  compact(): void;
  /** Ends every open watch, as a restarting server does. */
  dropConnections(): void;
  stop(): Promise<void>;
}

/** Starts the thin Kubernetes API on 127.0.0.1 with a certificate and a token of its own. @internal */
export async function startKubernetesApi(
  options: KubernetesApiOptions = {},
): Promise<KubernetesApi> {
  const { cert, key } = makeCertificate();
  const token = options.token ?? randomBytes(24).toString('base64url');
  const store = new Store();
  const writes = new Writes(store);
  const api = { store, writes, token, bookmarkMs: options.bookmarkMs ?? 5000 };
  const decided = { dryRun: false, strict: false };
  for (const name of ['default', 'kube-system', 'kube-public']) {
    await writes.create(
      { kind: NAMESPACE_KIND, ...decided },
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name } },
    );
  }
  for (const crd of options.crds === false ? [] : SANDBOX_CRDS) {
    await writes.create({ kind: CRD_KIND, ...decided }, crd);
  }
  const stopCollecting = startGarbageCollection(store, writes);
  const server = createServer({ cert, key }, (request, response) => {
    response.on('error', () => response.destroy());
    handle(api, request, response).catch(error => {
      const { body } =
        error instanceof ApiFailure
          ? error
          : failure(500, 'InternalError', String(error));
      if (response.headersSent) return response.destroy();
      response.writeHead(body.code, { 'content-type': 'application/json' });
      return response.end(JSON.stringify(body));
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    caPem: cert,
    token,
    compact: () => store.compact(),
    dropConnections: () => server.closeAllConnections(),
    async stop() {
      stopCollecting();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
