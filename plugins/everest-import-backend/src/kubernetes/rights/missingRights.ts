import { MissingRight } from '@everest-import/backstage-plugin-everest-import-common';
import { resourceOf } from '../watch/kinds';
import { KindStream } from '../watch/KindStream';
import { LackedRight } from './neededRights';

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

function reviewedRight(right: LackedRight, username?: string): MissingRight {
  const { verb, plural, namespace } = right;
  const resource = resourceOf(right);
  const name = `everest-import-${verb}-${plural}`;
  return {
    verb,
    resource,
    ...(namespace && { namespace }),
    kubectl: grantLine({ name, verbs: verb, resource, namespace, username }),
  };
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

/** What the last review found, and what was refused since or without one. */
export function missingRights(options: {
  streams: KindStream[];
  lacked?: LackedRight[];
  username?: string;
}): MissingRight[] {
  const { streams, lacked = [], username } = options;
  const reviewed = lacked.map(right => reviewedRight(right, username));
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
