import {
  MissingRight,
  OptionalMissingRight,
} from '@everest-import/backstage-plugin-everest-import-common';
import { EVEREST_GROUP } from '../../everest/names';
import { resourceOf } from '../watch/kinds';
import { KindStream } from '../watch/KindStream';
import { LackedRight, OptionalRight } from './neededRights';

const USER = /User "([^"]+)"/;
const ACCOUNT = /^system:serviceaccount:([^:]+):(.+)$/;

/** Who the portal is, as an option of kubectl. */
function subjectOf(username: string | undefined): string {
  const [, namespace, name] = ACCOUNT.exec(username ?? '') ?? [];
  return name
    ? `--serviceaccount=${namespace}:${name}`
    : `--user='${username ?? 'PORTAL'}'`;
}

function grantLine(options: {
  name: string;
  verbs: string;
  resource: string;
  namespace?: string;
  username?: string;
}): string {
  const { name, verbs, resource, namespace, username } = options;
  const [role, binding, where, option] = namespace
    ? ['role', 'rolebinding', ` -n ${namespace}`, '--role']
    : ['clusterrole', 'clusterrolebinding', '', '--clusterrole'];
  return `kubectl create ${role} ${name}${where} --verb=${verbs} --resource=${resource} && kubectl create ${binding} ${name}${where} ${option}=${name} ${subjectOf(
    username,
  )}`;
}

/** A right that is missing, with the line that grants it. */
export function toMissingRight(
  right: LackedRight,
  username?: string,
): MissingRight {
  const { verb, plural, namespace } = right;
  const resource = resourceOf(right);
  const name = `everest-import-${verb}-${plural}`.replace(/[/,]/g, '-');
  return {
    verb,
    resource,
    ...(namespace && { namespace }),
    kubectl: grantLine({ name, verbs: verb, resource, namespace, username }),
  };
}

/** What it takes to read the log of an importer: its Job and its Pod are found first. */
export function logGrant(namespace: string): {
  rights: string;
  kubectl: string;
} {
  return {
    rights: "'get' on 'jobs' or 'pods/log', or 'list' on 'pods'",
    kubectl: grantLine({
      name: 'everest-import-read-logs',
      verbs: 'get,list',
      resource: 'jobs.batch,pods,pods/log',
      namespace,
    }),
  };
}

/** What it takes to have Everest look again at an import: to note it on its job. */
export function checkAgainGrant(namespace: string): string {
  return grantLine({
    name: 'everest-import-check-again',
    verbs: 'patch',
    resource: resourceOf({ group: EVEREST_GROUP, plural: 'dataimportjobs' }),
    namespace,
  });
}

/** What it takes to clean up a database: to see that it has no backups, and to delete it. */
export function cleanUpGrant(namespace: string): string {
  const grant = (name: string, verbs: string, plural: string) =>
    grantLine({
      name,
      verbs,
      resource: resourceOf({ group: EVEREST_GROUP, plural }),
      namespace,
    });
  return [
    grant('everest-import-clean-up', 'delete', 'databaseclusters'),
    grant('everest-import-list-backups', 'list', 'databaseclusterbackups'),
  ].join(' && ');
}

/** What it takes to see who else needs a Secret that goes with a database. */
export function secretUsersGrant(namespace: string): string {
  return grantLine({
    name: 'everest-import-list-secret-users',
    verbs: 'list',
    resource: ['backupstorages', 'monitoringconfigs']
      .map(plural => resourceOf({ group: EVEREST_GROUP, plural }))
      .join(','),
    namespace,
  });
}

/** For a stream that got a 403: what was asked first may not be all that is missing, so the line grants all that it needs. */
function refusedRight(stream: KindStream): MissingRight {
  const { kind, namespace } = stream;
  const { failure } = stream.state();
  const resource = resourceOf(kind);
  return {
    verb: failure?.verb ?? 'list',
    resource,
    ...(namespace && { namespace }),
    kubectl: grantLine({
      name: `everest-import-read-${kind.plural}`,
      verbs: 'get,list,watch',
      resource,
      namespace,
      username: USER.exec(failure?.message ?? '')?.[1],
    }),
  };
}

/** Whether the API server refuses a stream now. */
export function isRefused(stream: KindStream): boolean {
  return stream.state().failure?.status === 403;
}

/** Optional rights that the last review did not find: one line for all verbs of a resource. */
export function missingOptionalRights(
  optional: OptionalRight[],
  lacked: LackedRight[],
  username?: string,
): OptionalMissingRight[] {
  const byResource = new Map<string, LackedRight[]>();
  for (const right of lacked) {
    const key = JSON.stringify([right.namespace, right.group, right.plural]);
    byResource.set(key, [...(byResource.get(key) ?? []), right]);
  }
  return [...byResource.values()].map(rights => {
    const [{ group, plural, namespace }] = rights;
    const verbs = rights.map(({ verb }) => verb).join(',');
    const { without = '' } =
      optional.find(
        right => right.group === group && right.plural === plural,
      ) ?? {};
    const right = { verb: verbs, group, plural, namespace };
    return { ...toMissingRight(right, username), without };
  });
}

/** What the last review found, and what was refused since or without one. */
export function missingRights(options: {
  streams: KindStream[];
  lacked?: LackedRight[];
  username?: string;
}): MissingRight[] {
  const { streams, lacked = [], username } = options;
  const reviewed = lacked.map(right => toMissingRight(right, username));
  const refused = streams
    .filter(isRefused)
    .map(refusedRight)
    .filter(right =>
      reviewed.every(
        known =>
          known.resource !== right.resource ||
          known.namespace !== right.namespace,
      ),
    );
  return [...reviewed, ...refused];
}
