import { KubernetesReply } from './KubernetesConnection';

/** An object as the API server names it where it does not find it. */
export interface NamedObject {
  name: string;
  /** Plural in lower case. */
  plural: string;
  /** Empty for the core group. */
  group: string;
}

/** Of a Status; what is empty is left out. */
interface Details {
  name?: string;
  group?: string;
  kind?: string;
}

function detailsOf(body: unknown): Details {
  return typeof body === 'object' && body !== null && 'details' in body
    ? body.details ?? {}
    : {};
}

/**
 * Whether an answer proves that an object is not there: a 404 that names it. A server that does not serve its kind yet
 * answers 404 as well, and so does what stands in a server's place; those know nothing of it and name nothing.
 */
export function saysAbsent(
  { status, body }: Pick<KubernetesReply, 'status' | 'body'>,
  object: NamedObject,
): boolean {
  const { name, group = object.group, kind = object.plural } = detailsOf(body);
  return (
    status === 404 &&
    name === object.name &&
    group === object.group &&
    kind === object.plural
  );
}
