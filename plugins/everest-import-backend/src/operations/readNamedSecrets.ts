import { ServiceUnavailableError } from '@backstage/errors';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { EVEREST_GROUP } from '../everest/names';
import type { RequestHistory } from '../imports/store/RequestHistory';
import { ImportFacts } from '../preflight/ImportFacts';
import { namedSecretsOf } from '../preflight/NamedSecret';
import { isObjectName } from '../everest/names';
import { probeSecret } from '../provision/probeSecret';
import {
  readSecretUsers,
  UNWATCHED_SECRET_USERS,
} from '../provision/secretUsers';
import type { ClusterView } from '../kubernetes/watch/ClusterView';
import { SecretFacts, NO_SECRETS } from '../preflight/SecretFacts';

/** What names Secrets, and is watched: of too many not all are known. */
const WATCHED_USERS = new Map([
  ['databases', 'databaseclusters'],
  ['jobs', 'dataimportjobs'],
]);

interface Place {
  connection: KubernetesConnection;
  namespace: string;
  signal: AbortSignal;
}

async function readSight(place: Place, name: string) {
  const probe = await probeSecret({ ...place, name });
  const isUnclear = probe.status === 404 && probe.isThere === undefined;
  if (isUnclear || probe.status === 429 || probe.status >= 500) {
    throw new ServiceUnavailableError(
      `The cluster '${place.connection.cluster}' did not say whether the Secret '${name}' is there (${probe.status}). Try again later.`,
    );
  }
  return [name, probe] as const;
}

/** Learns what may be known of the Secrets that a request names, and who else names them; never a value. */
export async function readNamedSecrets(
  facts: Pick<ImportFacts, 'request' | 'place'>,
  options: Omit<Place, 'namespace' | 'connection'> & {
    view: ClusterView;
    history: Pick<RequestHistory, 'reservedSecrets'>;
  },
): Promise<SecretFacts> {
  const { history, view, signal } = options;
  const { request } = facts;
  const { connection } = view;
  const place = { connection, namespace: request.namespace, signal };
  const names = namedSecretsOf(facts)
    .map(({ name }) => name)
    .filter(isObjectName);
  if (names.length === 0) {
    return NO_SECRETS;
  }
  const [probes, lists, reserved] = await Promise.all([
    Promise.all([...new Set(names)].map(name => readSight(place, name))),
    Promise.all(
      UNWATCHED_SECRET_USERS.map(kind => readSecretUsers(place, kind)),
    ),
    history.reservedSecrets(request, names),
  ]);
  return {
    probes: new Map(probes),
    users: lists.flatMap(list => list ?? []),
    unread: [
      ...UNWATCHED_SECRET_USERS.filter((_, index) => !lists[index]).map(
        ({ plural }) => plural,
      ),
      ...(view.state().tooMany ?? []).flatMap(
        ({ kind }) => WATCHED_USERS.get(kind) ?? [],
      ),
    ].map(plural => `${plural}.${EVEREST_GROUP}`),
    reserved,
  };
}
