import { KnownCause } from './KnownCause';

const known = {
  from: ['log', 'restore'],
  who: 'platform',
} satisfies Partial<KnownCause>;

/** Where Pods find the API server, by its first words: S3 servers of the cluster have such addresses too. */
const INSIDE =
  '(?:10(?:\\.\\d{1,3}){3}|172(?:\\.\\d{1,3}){3}|192\\.168(?:\\.\\d{1,3}){2}|100(?:\\.\\d{1,3}){3}|kubernetes\\.default[\\w.-]{0,40}|\\[[0-9a-f:]{2,39}\\])(?::\\d{1,5})?\\/apis?(?:"|\\?timeout=|\\/v\\d)';
/** By a group and a version, or a namespace, wherever it is. */
const ANYWHERE =
  '[^\\s"/]{1,260}\\/(?:apis\\/[\\w.-]{1,253}\\/v\\d|api\\/v1\\/(?:namespaces|nodes|pods)\\b)';
const API = `\\bhttps:\\/\\/(?:${INSIDE}|${ANYWHERE})`;

/** How the importer does not come to ask Kubernetes, in the words of client-go. */
export const kubernetesAway: KnownCause[] = [
  {
    ...known,
    code: 'api-server-away',
    says: new RegExp(
      `\\bunable to load in-cluster configuration\\b|${API}\\S{0,500}: (?:dial tcp\\b|net/http: (?:TLS handshake timeout|request canceled)|(?:read|write) tcp\\b|context deadline exceeded|http2: |(?:unexpected )?EOF)`,
    ),
    title: 'The importer does not reach Kubernetes',
    meaning:
      'It asks the API server of the cluster to begin a restore, and got no connection.',
    remedy:
      'Look for a NetworkPolicy of the namespace that keeps Pods from the API server.',
  },
  {
    ...known,
    code: 'api-server-not-trusted',
    says: new RegExp(`${API}\\S{0,500}: (?:tls: |x509: )`),
    title: 'The importer does not trust Kubernetes',
    meaning:
      'It asks the API server of the cluster to begin a restore, and what answered has another certificate than the one that Pods are told of.',
    remedy:
      'Look for a proxy in between, and at the certificates of the cluster: Pods know them by the ConfigMap kube-root-ca.crt.',
  },
];
