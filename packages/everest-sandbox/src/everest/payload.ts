import { KubeObject } from '../objects';
import { Cluster, ownedBy } from './Cluster';
import { decoded, ENGINES, userSecretOf } from './engines';

/** What the S3 Secret and the run say together; the Secret becomes the run's. */
async function takeS3(cluster: Cluster, run: KubeObject) {
  const { namespace, uid } = run.metadata;
  const { s3 } = run.spec.source;
  if (!s3) throw new Error('s3 info not provided');
  const { credentialsSecretName: name, verifyTLS, ...rest } = s3;
  const secret = await cluster.find('Secret', name, namespace);
  if (!secret)
    throw new Error(`failed to get S3 credentials: Secret "${name}" not found`);
  const owners: any[] = secret.metadata.ownerReferences ?? [];
  const owner = owners.find(each => each.controller) ?? ownedBy(run);
  // As Everest: by kind and name, so a job that is made again takes it over.
  if (owner.kind !== run.kind || owner.name !== run.metadata.name)
    throw new Error(
      `failed to set controller reference: Object ${namespace}/${name} is already owned by another ${owner.kind} controller ${owner.name}`,
    );
  const others = owners.filter(each => each !== owner);
  const ownerReferences = [...others, { ...owner, uid }];
  await cluster.merge(secret, { metadata: { ownerReferences } });
  const { AWS_ACCESS_KEY_ID: accessKeyID, AWS_SECRET_ACCESS_KEY: secretKey } =
    decoded(secret);
  return { ...rest, verifyTLS: verifyTLS || undefined, accessKeyID, secretKey };
}

/** What the importer's container reads: where the backup and the target are, with every key. */
export async function payloadOf(
  cluster: Cluster,
  run: KubeObject,
  database: KubeObject,
): Promise<string> {
  const { name, namespace } = database.metadata;
  const { type } = database.spec.engine;
  const { source, config } = run.spec;
  const s3 = await takeS3(cluster, run).catch(error => {
    throw new Error(`failed to get S3 info: ${error.message}`);
  });
  const secretName = userSecretOf(database);
  const users = decoded(await cluster.find('Secret', secretName, namespace));
  const { port, admin } = ENGINES[type];
  const password = users[admin.passwordKey];
  if (!password)
    throw new Error(`${admin.passwordKey} not found in secret ${secretName}`);
  const target = {
    databaseClusterRef: { name, namespace },
    type,
    host: database.status?.hostname,
    port: String(port),
    user: users.MONGODB_DATABASE_ADMIN_USER ?? admin.user,
    password,
  };
  return JSON.stringify({ source: { path: source.path, s3 }, target, config });
}
