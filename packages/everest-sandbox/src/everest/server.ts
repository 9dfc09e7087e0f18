import { createServer } from 'node:https';
import { json } from 'node:stream/consumers';
import { makeCertificate } from '../certificate';
import { listen } from '../listen';
import { Fields } from '../objects';
import { refusalOf } from '../words';
import { Cluster } from './Cluster';
import { Kubelet } from './kubelet';
import { mutate } from './mutate';
import { validate } from './validate';

async function review(cluster: Cluster, sort: string, request: Fields) {
  const allowed = { uid: request.uid, allowed: true };
  const ask = sort === 'validate' ? validate : mutate;
  // A database on its way out only loses finalizers; nothing of it is checked.
  if (request.object.metadata.deletionTimestamp) return allowed;
  try {
    const value = await ask(cluster, request);
    if (!value) return allowed;
    const patch = JSON.stringify([{ op: 'replace', path: '/spec', value }]);
    const encoded = Buffer.from(patch).toString('base64');
    return { ...allowed, patchType: 'JSONPatch', patch: encoded };
  } catch (error) {
    const status = refusalOf(error as Error, 'forbidden');
    return { ...allowed, allowed: false, status };
  }
}

/** Everest's admission, and beside it what a kubelet answers. */
export async function serveEverest(cluster: Cluster, kubelet: Kubelet) {
  const certificate = makeCertificate();
  const server = createServer(certificate, async (request, response) => {
    const url = new URL(request.url ?? '', 'https://operator');
    const [, first, , pod] = url.pathname.split('/');
    if (first === 'containerLogs')
      return kubelet.logs.send(pod, url.searchParams, response);
    const asked = (await json(request)) as Fields;
    const answer = await review(cluster, first, asked.request);
    response.writeHead(200, { 'content-type': 'application/json' });
    return response.end(JSON.stringify({ ...asked, response: answer }));
  });
  const caBundle = Buffer.from(certificate.cert).toString('base64');
  return { caBundle, ...(await listen(server)) };
}
