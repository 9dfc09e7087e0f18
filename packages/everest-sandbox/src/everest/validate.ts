import { Fields, isFields, KubeObject } from '../objects';
import { Cause, cause, invalid, Refusal } from '../words';
import { Cluster } from './Cluster';
import { configFault } from './configFault';
import { versionsOf } from './engines';

const GROUP = 'everest.percona.com';
const IMPORT = 'spec.dataSource.dataImport';
const PANIC =
  'panic: runtime error: invalid memory address or nil pointer dereference [recovered]';

const wrong = (field: string, value: string, message: string) => [
  cause('other', field, { value: `"${value}"`, message }),
];

/** Everest's walk: absent keys, empty texts and empty objects are missing, anything else counts. */
function isMissing(object: any, path: string): boolean {
  const value = path
    .split('.')
    .filter(Boolean)
    .reduce((at, step) => (isFields(at) ? at[step] : at), object);
  if (isFields(value)) return !Object.keys(value).length;
  return value === undefined || value === '';
}

/** The checks of an import; the first stage that finds something ends them. */
function importCauses(database: KubeObject, importer?: KubeObject): Cause[] {
  const { dataImporterName: name, config } =
    database.spec.dataSource.dataImport;
  const { type } = database.spec.engine;
  const { supportedEngines = [], ...spec } = importer?.spec ?? {};
  const required: string[] =
    spec.databaseClusterConstraints?.requiredFields ?? [];
  const missing = required.filter(path => isMissing(database, path));
  const schema = spec.config?.openAPIV3Schema;
  if (!importer)
    return wrong(IMPORT, name, `DataImporter.${GROUP} "${name}" not found`);
  if (!supportedEngines.includes(type)) {
    const why = `data importer ${name} does not support engine type ${type}`;
    return wrong(IMPORT, name, why);
  }
  if (missing.length) return missing.map(path => cause('empty', path));
  if (schema && !config) throw new Refusal(500, '', PANIC);
  const fault = configFault(schema, config);
  return fault ? wrong(IMPORT, name, fault) : [];
}

/** The validating webhook of DatabaseCluster; throws a refusal with every cause. */
export async function validate(cluster: Cluster, request: Fields) {
  const { namespace, name, object, oldObject: old } = request;
  const { engine, proxy, dataSource } = object.spec;
  const { type, version = '', userSecretsName: secret } = engine;
  const engines = await cluster.list('DatabaseEngine', namespace);
  const found = engines.find(each => each.spec.type === type);
  const causes: Cause[] = [];
  if (old && old.spec.engine.type !== type)
    causes.push(cause('immutable', 'spec.engine.type'));
  if (!(version in (found?.status?.availableVersions?.engine ?? {}))) {
    const offered = versionsOf(found)
      .map(each => `"${each}"`)
      .join(', ');
    const values = { value: `"${version}"`, offered };
    causes.push(cause('enum', 'spec.engine.version', values));
  }
  if (!old && secret && !(await cluster.find('Secret', secret, namespace))) {
    const why = `Secret "${secret}" not found`;
    causes.push(...wrong('spec.engine.userSecretsName', secret, why));
  }
  if (!old && dataSource?.dataImport) {
    const { dataImporterName } = dataSource.dataImport;
    const importer = await cluster.find('DataImporter', dataImporterName);
    causes.push(...importCauses(object, importer));
  }
  const balancer = proxy?.expose?.loadBalancerConfigName;
  if (balancer && !(await cluster.find('LoadBalancerConfig', balancer))) {
    const why = `LoadBalancerConfig.${GROUP} "${balancer}" not found`;
    const field = 'spec.proxy.expose.loadBalancerConfigName';
    causes.push(...wrong(field, balancer, why));
  }
  const about = { group: GROUP, kind: 'DatabaseCluster' };
  if (causes.length) throw invalid(about, name, causes);
}
