import { PROXY_FIELDS } from './overlay';

const RENAMED: [everest: string, ours: string][] = [
  ['spec.engine.userSecretsName', 'databaseCredentials'],
  [
    'spec.dataSource.dataImport.source.s3.credentialsSecretName',
    's3Credentials',
  ],
  ['spec.dataSource.dataImport.source.s3.endpointURL', 'source.endpoint'],
  ['spec.dataSource.dataImport.source.s3.verifyTLS', 'source.verifyTls'],
  ['spec.dataSource.dataImport.source.s3', 'source'],
  ['spec.dataSource.dataImport.source', 'source'],
  ['spec.dataSource.dataImport.dataImporterName', 'importer'],
  ['spec.dataSource.dataImport.config', 'config'],
  ['spec.dataSource.dataImport', 'importer'],
  ['spec.engine.resources.limits', 'engine.resources'],
  ['spec.proxy.resources.limits', 'proxy.resources'],
  ['spec.engine', 'engine'],
  // What else a proxy has comes through the overlay, and keeps its path there
  ...PROXY_FIELDS.map((key): [string, string] => [
    `spec.proxy.${key}`,
    `proxy.${key}`,
  ]),
  ['metadata.name', 'name'],
  ['metadata.namespace', 'namespace'],
];

/** The request's field for a path of the DatabaseCluster; some of Everest's own texts begin with a dot. */
export function toRequestField(everestPath: string): string {
  const path = everestPath.replace(/^\./, '');
  const match = RENAMED.find(
    ([everest]) => path === everest || path.startsWith(`${everest}.`),
  );
  return match ? `${match[1]}${path.slice(match[0].length)}` : path;
}
