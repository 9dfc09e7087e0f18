import { AdmissionRequest } from '../api/admission';
import { Cause, failure, invalid } from '../api/failures';
import { Fields, isFields } from '../api/objects';
import { at, Client, EVEREST } from './Client';
import { configFault } from './importerSchema';
import { enginesOf, versionsOf } from './mutate';
import { DatabaseCluster, DataImporter } from './objects';

const cause = (field: string, reason: string, message: string): Cause => ({
  field,
  reason: `FieldValue${reason}`,
  message,
});
const wrong = (field: string, value: string | undefined, why: string) =>
  cause(field, 'Invalid', `Invalid value: "${value}": ${why}`);

/** Everest's walk: absent keys and empty strings are missing, anything else counts. */
function isPresent(object: unknown, path: string): boolean {
  let value = object;
  for (const step of path.split('.').filter(Boolean)) {
    if (!isFields(value)) return value !== undefined;
    value = (value as Fields)[step];
  }
  return (
    value !== undefined &&
    value !== '' &&
    !(isFields(value) && !Object.keys(value).length)
  );
}

async function importCauses(
  client: Client,
  database: DatabaseCluster,
): Promise<Cause[]> {
  const { dataImport } = database.spec.dataSource ?? {};
  if (!dataImport) return [];
  const { dataImporterName: name, config } = dataImport;
  const field = 'spec.dataSource.dataImport';
  const importer = await client.find<DataImporter>(
    at(EVEREST, 'dataimporters', undefined, name),
  );
  if (!importer)
    return [
      wrong(
        field,
        name,
        `DataImporter.everest.percona.com "${name}" not found`,
      ),
    ];
  const { type } = database.spec.engine;
  const spec = importer.spec ?? {};
  if (!spec.supportedEngines?.includes(type)) {
    return [
      wrong(
        field,
        name,
        `data importer ${name} does not support engine type ${type}`,
      ),
    ];
  }
  const absent = (spec.databaseClusterConstraints?.requiredFields ?? []).filter(
    path => !isPresent(database, path),
  );
  if (absent.length) {
    return absent.map(path =>
      cause(path, 'Required', 'Required value: can not be empty'),
    );
  }
  const schema = spec.config?.openAPIV3Schema;
  if (schema && !config) {
    throw failure(
      500,
      '',
      'panic: runtime error: invalid memory address or nil pointer dereference [recovered]',
    );
  }
  const fault = configFault(schema, config);
  return fault ? [wrong(field, name, fault)] : [];
}

/** The validating webhook of DatabaseCluster; throws a refusal with every cause. */
export async function validate(
  client: Client,
  request: AdmissionRequest,
): Promise<void> {
  const database = request.object as DatabaseCluster;
  const { namespace = '' } = request;
  const { engine } = database.spec;
  const engines = await enginesOf(client, namespace);
  const found = engines.find(each => each.spec.type === engine.type);
  const causes: Cause[] = [];
  const old = request.oldObject as DatabaseCluster | undefined;
  if (old && old.spec.engine.type !== engine.type) {
    causes.push({
      field: 'spec.engine.type',
      reason: 'FieldValueForbidden',
      message: 'Forbidden: is immutable and cannot be changed',
    });
  }
  if (!(engine.version! in (found?.status?.availableVersions?.engine ?? {}))) {
    const offered = versionsOf(found).map(version => `"${version}"`);
    const message = `Unsupported value: "${
      engine.version ?? ''
    }": supported values: ${offered.join(', ')}`;
    causes.push(cause('spec.engine.version', 'NotSupported', message));
  }
  if (!old) {
    const secret = engine.userSecretsName;
    if (
      secret &&
      !(await client.find(at('/api/v1', 'secrets', namespace, secret)))
    ) {
      causes.push(
        wrong(
          'spec.engine.userSecretsName',
          secret,
          `Secret "${secret}" not found`,
        ),
      );
    }
    causes.push(...(await importCauses(client, database)));
  }
  const balancer = database.spec.proxy?.expose?.loadBalancerConfigName;
  if (
    balancer &&
    !(await client.find(
      at(EVEREST, 'loadbalancerconfigs', undefined, balancer),
    ))
  ) {
    causes.push(
      wrong(
        'spec.proxy.expose.loadBalancerConfigName',
        balancer,
        `LoadBalancerConfig.everest.percona.com "${balancer}" not found`,
      ),
    );
  }
  if (causes.length) {
    throw invalid(
      { group: 'everest.percona.com', kind: 'DatabaseCluster' },
      request.name,
      causes,
    );
  }
}
