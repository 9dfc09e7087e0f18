import { OWNER_ANNOTATION } from '@everest-import/backstage-plugin-everest-import-common';
import { NamespaceObject } from '../everest/objects';
import { Tenancy } from './Tenancy';
import { readOwnerRef } from '../config/owners';

/** A namespace's annotation is free text of the cluster's people: no ref, no owner. */
function annotated(namespace: NamespaceObject | string): string | undefined {
  const value =
    typeof namespace === 'string'
      ? undefined
      : namespace.metadata.annotations?.[OWNER_ANNOTATION];
  try {
    return value && readOwnerRef(value);
  } catch {
    return undefined;
  }
}

/**
 * Who owns the databases of a namespace in the catalog and is told of them, where the request names nobody: config's
 * word for the namespace, else the namespace's annotation, else config's word for everywhere. It lets nobody read.
 */
export function createOwnerOf(tenancy: Tenancy, defaultOwner?: string) {
  return (
    cluster: string,
    namespace: NamespaceObject | string,
  ): string | undefined => {
    const name =
      typeof namespace === 'string' ? namespace : namespace.metadata.name;
    return (
      tenancy.namespace(cluster, name)?.defaultOwner ??
      annotated(namespace) ??
      defaultOwner
    );
  };
}
