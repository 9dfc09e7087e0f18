import { JsonObject } from '@backstage/types';
import { Sandbox } from 'everest-sandbox';
import { CreateCase } from './tenancyCases';
import { ASSIGNERS, NAMESPACES, PLANS, SOURCES } from './tenancyWorld';

const PATH = 'postgresql-nf9/1/backup/db/20260114-020001F/';

/** The portal's config: nothing is looked into, so that cases are quick. */
export function tenancyConfig({ kubeconfigPath, s3 }: Sandbox) {
  const { endpoint, region, accessKeyId, secretAccessKey } = s3;
  const red = 'group:default/red';
  return {
    clusters: [
      {
        name: 'sandbox',
        kubeconfig: { file: kubeconfigPath },
        namespaces: Object.entries(NAMESPACES).map(([name, owners]) => ({
          name,
          owners,
        })),
      },
    ],
    everestImport: {
      assigners: ASSIGNERS,
      // Owns what nobody else does, and may read nothing for that
      defaultOwner: red,
      s3: {
        allowedEndpoints: [
          {
            host: new URL(endpoint).host,
            allowHttp: true,
            allowPrivate: true,
            browse: false,
          },
        ],
      },
      backupSources: Object.entries(SOURCES).map(([name, owners]) => ({
        name,
        owners,
        endpoint,
        region,
        forcePathStyle: true,
        buckets: ['backups'],
        import: { accessKeyId, secretAccessKey },
      })),
    } satisfies JsonObject,
  };
}

/** The body that a case sends. */
export function requestOf(
  request: CreateCase,
  freshName: string,
  { s3 }: Sandbox,
): JsonObject {
  const { namespace, source, s3Secret, databaseSecret } = request;
  const { endpoint, region, accessKeyId, secretAccessKey } = s3;
  const isTyped = ['typed', 'elsewhere'].includes(source);
  const s3Credentials = s3Secret
    ? { secretName: s3Secret }
    : { accessKeyId, secretAccessKey };
  const { owner, system, entity, requestId } = request;
  const body = {
    cluster: 'sandbox',
    namespace,
    name: (request.isTaken && PLANS[namespace]) || freshName,
    engine: { type: 'postgresql', replicas: 1 },
    importer: 'everest-percona-pg-operator',
    source: isTyped
      ? {
          bucket: 'backups',
          region,
          endpoint:
            source === 'typed' ? endpoint : 'https://elsewhere.example.net',
          forcePathStyle: true,
          path: PATH,
        }
      : { backupSource: source, path: PATH },
    ...((isTyped || s3Secret) && { s3Credentials }),
    ...(databaseSecret && {
      databaseCredentials: { secretName: databaseSecret },
    }),
    owner,
    system,
    entity,
    requestId,
  };
  return JSON.parse(JSON.stringify(body));
}
