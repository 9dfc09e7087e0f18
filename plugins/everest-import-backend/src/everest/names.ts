/** Everest's API group and the version spoken here. */
export const EVEREST_API = 'everest.percona.com/v1alpha1';
export const EVEREST_GROUP = 'everest.percona.com';

/** An object of Everest as the API server names it where it does not find it. */
export const everestObject = (plural: string, name: string) => ({
  ...{ name, plural },
  group: EVEREST_GROUP,
});

/** On a namespace whose databases Everest manages. */
export const MANAGED_BY_LABEL = 'app.kubernetes.io/managed-by';
export const MANAGED_BY_EVEREST = 'everest';

/** Namespaces of Everest itself; they carry the label and hold no databases. */
export const EVEREST_OWN_NAMESPACES = ['everest-system', 'everest-monitoring'];

const DEFAULT_CLASS_ANNOTATION = 'storageclass.kubernetes.io/is-default-class';

/** The DataImportJob that Everest makes for a database. */
export function jobNameOf(database: string): string {
  return `data-import-${database}`;
}

export function isDefaultClass(storageClass: {
  metadata: { annotations?: Record<string, string> };
}): boolean {
  return (
    storageClass.metadata.annotations?.[DEFAULT_CLASS_ANNOTATION] === 'true'
  );
}

export function isManagedNamespace(namespace: {
  metadata: { name: string; labels?: Record<string, string> };
}): boolean {
  const { name, labels } = namespace.metadata;
  return (
    labels?.[MANAGED_BY_LABEL] === MANAGED_BY_EVEREST &&
    !EVEREST_OWN_NAMESPACES.includes(name)
  );
}

/** A subdomain by RFC 1123. */
const OBJECT_NAME =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LONGEST_NAME = 253;

/** Whether an object of Kubernetes can have that name. */
export function isObjectName(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_NAME &&
    OBJECT_NAME.test(value)
  );
}
