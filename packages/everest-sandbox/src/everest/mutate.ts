import { failure, invalid } from '../api/failures';
import { AdmissionRequest } from '../api/admission';
import { at, Client, EVEREST } from './Client';
import {
  DatabaseCluster,
  DatabaseEngine,
  DataImportJob,
  ImportSpec,
} from './objects';

const forbidden = (message: string) => failure(403, 'Forbidden', message);

const looksBase64 = (text: string) =>
  text.length > 0 &&
  text.length % 4 === 0 &&
  /^[A-Za-z0-9+/]*={0,2}$/.test(text);

/** Inline keys become a Secret, also for a dry run, over whatever is there: as Everest does it. */
async function storeInlineKeys(
  client: Client,
  namespace: string,
  dataImport?: ImportSpec,
) {
  const s3 = dataImport?.source.s3;
  const { accessKeyId, secretAccessKey } = s3 ?? {};
  if (!s3 || (!accessKeyId && !secretAccessKey)) return;
  if (!secretAccessKey) throw forbidden('secretAccessKey is not provided');
  if (!accessKeyId) throw forbidden('accessKeyID is not provided');
  const values = {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  };
  const encoded = looksBase64(accessKeyId);
  if (encoded !== looksBase64(secretAccessKey)) {
    throw forbidden(
      'both accessKeyID and secretAccessKey must be either base64 encoded or not',
    );
  }
  const body = {
    metadata: { name: s3.credentialsSecretName },
    stringData: values,
  };
  const path = at('/api/v1', 'secrets', namespace, s3.credentialsSecretName);
  // A null first: the other keys of the Secret go when the values look encoded.
  if (encoded && (await client.find(path)))
    await client.merge(path, { data: null });
  if (!(await client.ensure(at('/api/v1', 'secrets', namespace), body))) {
    await client.merge(path, { stringData: values });
  }
  delete s3.accessKeyId;
  delete s3.secretAccessKey;
}

export function enginesOf(client: Client, namespace: string) {
  return client
    .get<DatabaseCluster>(at(EVEREST, 'databaseengines', namespace))
    .then(list => list.items as DatabaseEngine[]);
}

const newestFirst = (a: string, b: string) =>
  b.localeCompare(a, 'en', { numeric: true });

/** Versions that may be asked for, the best first. */
export function versionsOf(engine?: DatabaseEngine): string[] {
  const all = Object.entries(engine?.status?.availableVersions?.engine ?? {});
  return ['recommended', 'available'].flatMap(wanted =>
    all
      .filter(([, { status }]) => status === wanted)
      .map(([version]) => version)
      .sort(newestFirst),
  );
}

/** The mutating webhooks; hands back the spec as it shall be. */
export async function mutate(
  client: Client,
  request: AdmissionRequest,
): Promise<object> {
  const { namespace = '', name } = request;
  if (request.resource.resource === 'dataimportjobs') {
    const job = request.object as DataImportJob;
    await storeInlineKeys(client, namespace, job.spec);
    return job.spec;
  }
  const { spec } = request.object as DatabaseCluster;
  const engines = await enginesOf(client, namespace);
  const engine = engines.find(each => each.spec.type === spec.engine.type);
  if (!engine) {
    const present = engines.map(each => `"${each.spec.type}"`).join(', ');
    const message = `Unsupported value: "${spec.engine.type}": supported values: ${present}`;
    throw invalid(
      { group: 'everest.percona.com', kind: 'DatabaseCluster' },
      name,
      [
        {
          field: 'spec.engine.type',
          reason: 'FieldValueNotSupported',
          message,
        },
      ],
    );
  }
  await storeInlineKeys(client, namespace, spec.dataSource?.dataImport);
  const none = { cpu: '0', memory: '0' };
  return {
    ...spec,
    // Everest's types write these even when they are empty.
    engine: {
      resources: none,
      ...spec.engine,
      version: spec.engine.version || versionsOf(engine)[0],
    },
    proxy: { resources: none, expose: {}, ...spec.proxy },
    backup: { pitr: { enabled: false }, ...spec.backup },
  };
}
