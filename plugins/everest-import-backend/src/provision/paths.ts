const EVEREST = '/apis/everest.percona.com/v1alpha1';

export function databasesPath(namespace: string): string {
  return `${EVEREST}/namespaces/${encodeURIComponent(
    namespace,
  )}/databaseclusters`;
}

export function databasePath(namespace: string, name: string): string {
  return `${databasesPath(namespace)}/${encodeURIComponent(name)}`;
}

export function secretsPath(namespace: string): string {
  return `/api/v1/namespaces/${encodeURIComponent(namespace)}/secrets`;
}

export function secretPath(namespace: string, name: string): string {
  return `${secretsPath(namespace)}/${encodeURIComponent(name)}`;
}
