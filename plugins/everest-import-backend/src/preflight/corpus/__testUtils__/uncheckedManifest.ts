import { JsonObject } from '@backstage/types';

const TYPES: Record<string, string> = {
  mysql: 'pxc',
  mongodb: 'psmdb',
  postgresql: 'postgresql',
};
const PROXIES: Record<string, string> = {
  pxc: 'haproxy',
  psmdb: 'mongos',
  postgresql: 'pgbouncer',
};

/** What the corpus' test makes beforehand. */
export const USER_SECRET = 'everest-secrets-corpus';

/** The database that somebody would write for a request who looks at nothing: as it is, word by word. */
export function uncheckedManifest(
  request: JsonObject,
  endpoint: string,
): JsonObject {
  const part = (value: unknown) => (value ?? {}) as JsonObject;
  const engine = part(request.engine);
  const source = part(request.source);
  const credentials = part(request.databaseCredentials);
  const type = TYPES[String(engine.type)] ?? String(engine.type);
  const hasKeys = Object.keys(credentials).length > 0;
  return {
    apiVersion: 'everest.percona.com/v1alpha1',
    kind: 'DatabaseCluster',
    metadata: {
      name: String(request.name),
      namespace: String(request.namespace),
    },
    spec: {
      engine: {
        storage: { size: '25Gi' },
        ...engine,
        type,
        // Everest looks whether there is a Secret of this name; the sandbox has this one in each namespace
        ...(hasKeys && { userSecretsName: USER_SECRET }),
      },
      proxy: { type: PROXIES[type] ?? 'haproxy', ...part(request.proxy) },
      dataSource: {
        dataImport: {
          dataImporterName: String(request.importer),
          ...(request.config !== undefined && { config: request.config }),
          source: {
            path: String(source.path ?? ''),
            s3: {
              bucket: String(source.bucket ?? 'backups'),
              region: String(source.region ?? 'us-east-1'),
              endpointURL: String(source.endpoint ?? endpoint).replace(
                'SANDBOX',
                endpoint,
              ),
              credentialsSecretName: 'not-made-yet',
              verifyTLS: source.verifyTls !== false,
            },
          },
        },
      },
      ...part(request.spec),
    },
  };
}
