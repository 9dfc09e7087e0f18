import { at, Client } from './Client';
import {
  DatabaseCluster,
  DataImportJob,
  decoded,
  ENGINES,
  ownedBy,
  Secret,
} from './objects';
import { within } from './within';

async function takeS3Secret(client: Client, job: DataImportJob) {
  const { namespace, name } = job.metadata;
  const s3 = job.spec.source.s3;
  if (!s3) throw new Error('s3 info not provided');
  const path = at('/api/v1', 'secrets', namespace, s3.credentialsSecretName);
  const secret = await client.find<Secret>(path);
  if (!secret) {
    throw new Error(
      `failed to get S3 credentials: Secret "${s3.credentialsSecretName}" not found`,
    );
  }
  const owner = secret.metadata.ownerReferences?.find(each => each.controller);
  if (owner && owner.uid !== job.metadata.uid) {
    throw new Error(
      `failed to set controller reference: Object ${namespace}/${s3.credentialsSecretName} is already owned by another ${owner.kind} controller ${owner.name}`,
    );
  }
  if (!owner) {
    const ownerReferences = [
      ...(secret.metadata.ownerReferences ?? []),
      ownedBy({ ...job, metadata: { ...job.metadata, name } }),
    ];
    await client.merge(path, { metadata: { ownerReferences } });
  }
  const keys = decoded(secret);
  const {
    accessKeyId: _id,
    secretAccessKey: _key,
    credentialsSecretName: _name,
    ...rest
  } = s3;
  const given = Object.entries(rest).filter(([, value]) => value !== false);
  return {
    ...Object.fromEntries(given),
    accessKeyID: keys.AWS_ACCESS_KEY_ID,
    secretKey: keys.AWS_SECRET_ACCESS_KEY,
  };
}

/** What the importer container reads: where the backup and the target are, with every key. */
export async function makePayload(
  client: Client,
  job: DataImportJob,
  database: DatabaseCluster,
  secretName: string,
) {
  const { namespace } = job.metadata;
  const { name } = database.metadata;
  const { type, userSecretsName = `everest-secrets-${name}` } =
    database.spec.engine;
  const s3 = await within('failed to get S3 info', takeS3Secret(client, job));
  const users = decoded(
    await client.find<Secret>(
      at('/api/v1', 'secrets', namespace, userSecretsName),
    ),
  );
  const { port, user, passwordKey } = ENGINES[type];
  if (!users[passwordKey])
    throw new Error(`${passwordKey} not found in secret ${userSecretsName}`);
  const target = {
    databaseClusterRef: { name, namespace },
    type,
    host: database.status?.hostname,
    port: String(port),
    user: user(users),
    password: users[passwordKey],
  };
  const request = {
    source: { path: job.spec.source.path, s3 },
    target,
    config: job.spec.config,
  };
  await client.ensure(at('/api/v1', 'secrets', namespace), {
    metadata: { name: secretName, ownerReferences: [ownedBy(job)] },
    stringData: { 'request.json': JSON.stringify(request) },
  });
}
