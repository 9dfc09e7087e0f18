import { ClusterState } from '@everest-import/backstage-plugin-everest-import-common';
import { KindStream } from './KindStream';
import { resourceOf } from './kinds';

const ACCOUNT = /User "system:serviceaccount:([^:"]+):([^"]+)"/;
const USER = /User "([^"]+)"/;

/** Who the portal is, as Kubernetes says in its refusal. */
function subjectOf(message: string): string {
  const account = ACCOUNT.exec(message);
  if (account) {
    return `--serviceaccount=${account[1]}:${account[2]}`;
  }
  return `--user='${USER.exec(message)?.[1] ?? 'PORTAL'}'`;
}

/** For a stream that got a 403: the line that grants what it lacks. */
function missingRight(
  stream: KindStream,
): ClusterState['missingRights'][number] {
  const resource = resourceOf(stream.kind);
  const subject = subjectOf(stream.state().failure?.message ?? '');
  const name = `everest-import-read-${stream.kind.plural}`;
  const [role, binding, where, option] = stream.namespace
    ? ['role', 'rolebinding', ` -n ${stream.namespace}`, '--role']
    : ['clusterrole', 'clusterrolebinding', '', '--clusterrole'];
  return {
    verb: 'list',
    resource,
    kubectl: `kubectl create ${role} ${name}${where} --verb=get,list,watch --resource=${resource} && kubectl create ${binding} ${name}${where} ${option}=${name} ${subject}`,
  };
}

export function missingRights(
  streams: KindStream[],
): ClusterState['missingRights'] {
  return streams
    .filter(stream => stream.state().failure?.status === 403)
    .map(missingRight);
}
