import { Fields } from '../objects';
import { cause, invalid } from '../words';
import { Cluster } from './Cluster';
import { versionsOf } from './engines';

const MIXED =
  'both accessKeyID and secretAccessKey must be either base64 encoded or not';

const looksBase64 = (text: string) =>
  text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);

/** Inline keys become a Secret, also in a dry run, over whatever is there: as Everest does it. */
async function storeInlineKeys(cluster: Cluster, home: string, s3: Fields) {
  const { accessKeyId, secretAccessKey, credentialsSecretName: name } = s3;
  if (!accessKeyId && !secretAccessKey) return;
  if (!secretAccessKey) throw new Error('secretAccessKey is not provided');
  if (!accessKeyId) throw new Error('accessKeyID is not provided');
  const encoded = looksBase64(accessKeyId);
  if (encoded !== looksBase64(secretAccessKey)) throw new Error(MIXED);
  delete s3.accessKeyId;
  delete s3.secretAccessKey;
  const id = { AWS_ACCESS_KEY_ID: accessKeyId };
  const stringData = { ...id, AWS_SECRET_ACCESS_KEY: secretAccessKey };
  const values = { name, namespace: home, stringData };
  const secret = await cluster.make('Secret', values);
  // What looks encoded replaces the other keys too.
  if (encoded) await cluster.merge(secret, { data: null });
  await cluster.merge(secret, { stringData });
}

/** The mutating webhooks; hands back the spec as it shall be. */
export async function mutate(cluster: Cluster, request: Fields) {
  const { namespace, name, object } = request;
  const { kind, spec } = object;
  const { source } =
    kind === 'DataImportJob' ? spec : spec.dataSource?.dataImport ?? {};
  const s3 = source?.s3 ?? {};
  if (kind === 'DataImportJob') {
    await storeInlineKeys(cluster, namespace, s3);
    return spec;
  }
  const { type, version } = spec.engine;
  const engines = await cluster.list('DatabaseEngine', namespace);
  const engine = engines.find(each => each.spec.type === type);
  if (!engine) {
    const offered = engines.map(each => `"${each.spec.type}"`).join(', ');
    const values = { value: `"${type}"`, offered };
    const found = cause('enum', 'spec.engine.type', values);
    throw invalid({ group: 'everest.percona.com', kind }, name, [found]);
  }
  await storeInlineKeys(cluster, namespace, s3);
  // Everest's types write these even when they are empty.
  const resources = { cpu: '0', memory: '0' };
  const best = version || versionsOf(engine)[0];
  return {
    ...spec,
    engine: { resources, ...spec.engine, version: best },
    proxy: { resources, expose: {}, ...spec.proxy },
    backup: { pitr: { enabled: false }, ...spec.backup },
  };
}
