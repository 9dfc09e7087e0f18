import { randomUUID } from 'node:crypto';
import { Agent } from 'node:https';
import fetch from 'node-fetch';
import { Fields, KubeObject } from '../objects';
import { refusal, Refusal } from '../words';
import { builtIn } from './kinds';
import { jsonPatch } from './patches';
import { Target } from './Target';

async function ask({ name, clientConfig }: Fields, request: Fields) {
  const agent = new Agent({ ca: Buffer.from(clientConfig.caBundle, 'base64') });
  const type = { apiVersion: 'admission.k8s.io/v1', kind: 'AdmissionReview' };
  const body = JSON.stringify({ ...type, request });
  const init = { method: 'POST', body, agent, timeout: 10_000 };
  const answer = await fetch(clientConfig.url, init).catch(error => {
    throw refusal('webhookFailed', { name, error });
  });
  const { response } = await answer.json();
  if (response.allowed) return response;
  const { code, reason, message, details } = response.status;
  const text = `admission webhook "${name}" denied the request: ${message}`;
  throw new Refusal(code, reason, text, details);
}

/** Asks the registered webhooks of one sort; the object comes back as they made it. */
export async function admit(
  sort: 'Mutating' | 'Validating',
  { store, kind, namespace, subresource, dryRun }: Target,
  given: KubeObject,
  oldObject?: KubeObject,
): Promise<KubeObject> {
  let object = given;
  const { name } = object.metadata;
  const operation = oldObject ? 'UPDATE' : 'CREATE';
  const resource = subresource ? `${kind.plural}/${subresource}` : kind.plural;
  const isMeant = ({ apiGroups, resources, operations }: Fields) =>
    apiGroups.includes(kind.group) &&
    resources.includes(resource) &&
    operations.includes(operation);
  const webhooks: Fields[] = store
    .list(builtIn(`${sort}WebhookConfiguration`))
    .flatMap(configuration => configuration.webhooks)
    .filter(({ rules }) => rules.some(isMeant));
  for (const webhook of webhooks) {
    const about = { uid: randomUUID(), operation, namespace, name, dryRun };
    const request = { ...about, object, oldObject };
    const { patch = 'W10=' } = await ask(webhook, request);
    const operations = Buffer.from(patch, 'base64').toString();
    object = jsonPatch(object, JSON.parse(operations));
  }
  return object;
}
