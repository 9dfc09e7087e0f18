import { randomUUID } from 'node:crypto';
import { Agent } from 'node:https';
import { callHttps, readAll } from '../httpsJson';
import { failure, StatusBody } from './failures';
import { apiVersionOf, builtInKind, Kind } from './kinds';
import { KubeObject } from './objects';
import { jsonPatch } from './patches';
import { Store } from './Store';

export interface AdmissionRequest {
  uid: string;
  operation: 'CREATE' | 'UPDATE' | 'DELETE';
  namespace?: string;
  name: string;
  dryRun: boolean;
  object: KubeObject;
  oldObject?: KubeObject;
  resource: { group: string; version: string; resource: string };
}

export interface AdmissionResponse {
  uid: string;
  allowed: boolean;
  status?: Partial<StatusBody>;
  patchType?: string;
  patch?: string;
}

interface Webhook {
  name: string;
  clientConfig: { url: string; caBundle: string };
  failurePolicy?: string;
  rules: Array<{
    apiGroups: string[];
    resources: string[];
    operations: string[];
  }>;
}

const agents = new Map<string, Agent>();

function agentFor(caBundle: string): Agent {
  const ca = Buffer.from(caBundle, 'base64').toString();
  const agent = agents.get(ca) ?? new Agent({ ca, keepAlive: true });
  agents.set(ca, agent);
  return agent;
}

async function ask(webhook: Webhook, request: AdmissionRequest) {
  try {
    const answer = await callHttps(webhook.clientConfig.url, {
      method: 'POST',
      agent: agentFor(webhook.clientConfig.caBundle),
      body: {
        apiVersion: 'admission.k8s.io/v1',
        kind: 'AdmissionReview',
        request,
      },
      signal: AbortSignal.timeout(10_000),
    });
    const review = JSON.parse(await readAll(answer));
    return review.response as AdmissionResponse;
  } catch (error) {
    if (webhook.failurePolicy === 'Ignore') return undefined;
    throw failure(
      500,
      'InternalError',
      `Internal error occurred: failed calling webhook "${webhook.name}": failed to call webhook: ${error}`,
    );
  }
}

/** Asks the registered webhooks of one sort; the object comes back as they made it. */
export async function admit(
  store: Store,
  sort: 'mutating' | 'validating',
  kind: Kind,
  request: Omit<AdmissionRequest, 'uid' | 'resource' | 'name'>,
): Promise<KubeObject> {
  let { object } = request;
  const configurations = store.list(
    builtInKind(`${sort}webhookconfigurations`),
  );
  const webhooks = configurations
    .flatMap(each => (each.webhooks ?? []) as Webhook[])
    .filter(({ rules }) =>
      rules.some(
        rule =>
          rule.apiGroups.includes(kind.group) &&
          rule.resources.includes(kind.plural) &&
          rule.operations.includes(request.operation),
      ),
    );
  for (const webhook of webhooks) {
    const response = await ask(webhook, {
      ...request,
      object,
      uid: randomUUID(),
      name: object.metadata.name,
      resource: {
        group: kind.group,
        version: kind.version,
        resource: kind.plural,
      },
    });
    if (response && !response.allowed) {
      const {
        code = 400,
        reason = '',
        message,
        details,
      } = response.status ?? {};
      const text = `admission webhook "${webhook.name}" denied the request: ${
        message ?? 'without explanation'
      }`;
      throw failure(code < 400 ? 400 : code, reason, text, details);
    }
    if (response?.patch) {
      const patch = Buffer.from(response.patch, 'base64').toString();
      object = jsonPatch(object, JSON.parse(patch));
    }
  }
  return { ...object, apiVersion: apiVersionOf(kind), kind: kind.kind };
}
