import { at, Client } from './Client';
import { NODE_NAME } from './kubelet';

const REGISTRATION = '/apis/admissionregistration.k8s.io/v1';
const GROUP = 'everest.percona.com';

function webhook(
  name: string,
  path: string,
  plural: string,
  server: { port: number; caBundle: string },
) {
  return {
    name,
    clientConfig: {
      url: `https://127.0.0.1:${server.port}/${path}`,
      caBundle: server.caBundle,
    },
    rules: [
      {
        apiGroups: [GROUP],
        apiVersions: ['v1alpha1'],
        operations: ['CREATE', 'UPDATE'],
        resources: [plural],
      },
    ],
    failurePolicy: 'Fail',
    sideEffects: 'None',
    admissionReviewVersions: ['v1'],
  };
}

async function put(client: Client, plural: string, name: string, body: object) {
  const kind = plural.startsWith('mutating')
    ? 'MutatingWebhookConfiguration'
    : 'ValidatingWebhookConfiguration';
  const apiVersion = 'admissionregistration.k8s.io/v1';
  const whole = { apiVersion, kind, metadata: { name }, ...body };
  if (!(await client.ensure(at(REGISTRATION, plural), whole))) {
    await client.merge(at(REGISTRATION, plural, undefined, name), body);
  }
}

/** Makes the API server ask our admission, and know our node. Hands back how to undo that. */
export async function register(
  client: Client,
  server: { port: number; caBundle: string },
) {
  await put(client, 'mutatingwebhookconfigurations', 'everest-mutating', {
    webhooks: [
      webhook(
        `mdatabasecluster-v1alpha1.${GROUP}`,
        'mutate',
        'databaseclusters',
        server,
      ),
      webhook(
        `mdataimportjobs-v1akpha1.${GROUP}`,
        'mutate',
        'dataimportjobs',
        server,
      ),
    ],
  });
  await put(client, 'validatingwebhookconfigurations', 'everest-validating', {
    webhooks: [
      webhook(
        `vdatabasecluster-v1alpha1.${GROUP}`,
        'validate',
        'databaseclusters',
        server,
      ),
    ],
  });
  await client.ensure('/api/v1/nodes', { metadata: { name: NODE_NAME } });
  await client.merge(`/api/v1/nodes/${NODE_NAME}/status`, {
    status: {
      addresses: [{ type: 'InternalIP', address: '127.0.0.1' }],
      daemonEndpoints: { kubeletEndpoint: { Port: server.port } },
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          reason: 'KubeletReady',
          message: 'ready',
        },
      ],
    },
  });
}
