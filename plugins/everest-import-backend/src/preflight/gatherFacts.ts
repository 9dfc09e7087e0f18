import { toEverestEngineType } from '@everest-import/backstage-plugin-everest-import-common';
import { defaultVersion } from '../everest/engineVersions';
import { InstalledSchema } from '../everest/installedSchema';
import { resolveSpec } from '../everest/manifest';
import { DatabaseClusterObject } from '../everest/objects';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';
import { ClusterView } from '../watch/ClusterView';
import { parseEndpoint } from './checks/endpoint';
import { ImportFacts } from './ImportFacts';
import { ImportRules } from './ImportRules';
import { ceilingsAt } from './ceilings';
import { resolveConfig } from './resolveConfig';
import { withProfile } from './withProfile';

/** The address that is sent on is the one that was checked, not another spelling of it. */
function withPlainEndpoint(request: ParsedImportRequest): ParsedImportRequest {
  const { endpoint } = request.source;
  const origin = endpoint && parseEndpoint(endpoint)?.origin;
  return origin
    ? { ...request, source: { ...request.source, endpoint: origin } }
    : request;
}

/** Puts together what the checks look at; what the request names in the cluster is looked for after it. */
export function gatherFacts(options: {
  request: ParsedImportRequest;
  view: ClusterView;
  rules: ImportRules;
  nameTakenBy?: DatabaseClusterObject;
  installedSchema?: InstalledSchema;
  ownershipRefs: string[];
  entityOwners?: string[];
  importsRunning?: number;
  shownImporter?: ImportFacts['shownImporter'];
}): Omit<ImportFacts, 'references'> {
  const { view, rules, ...rest } = options;
  const profile = rules.profiles.find(
    ({ name }) => name === options.request.profile,
  );
  const request = withProfile(withPlainEndpoint(options.request), profile);
  const here = (object: { metadata: { namespace?: string } }) =>
    object.metadata.namespace === request.namespace;
  const type = toEverestEngineType(request.engine.type);
  const engine = view
    .engines()
    .find(item => here(item) && item.spec?.type === type);
  const importer = view
    .importers()
    .find(({ metadata }) => metadata.name === request.importer);
  return {
    ...rest,
    rules: {
      ...rules,
      ceilings: ceilingsAt(rules, request.cluster, request.namespace),
    },
    request,
    profile,
    engine,
    importer,
    resolved: resolveSpec(request, {
      version: engine && defaultVersion(engine),
      installedSchema: options.installedSchema,
    }),
    namespace: view
      .namespaces()
      .find(({ metadata }) => metadata.name === request.namespace),
    storageClasses: view.storageClasses(),
    databases: view.databases().filter(here),
    namesakes: view
      .databases()
      .filter(item => !here(item) && item.metadata.name === request.name),
    clusterRights: view
      .importers()
      .filter(({ spec }) => (spec?.clusterPermissions ?? []).length > 0)
      .map(({ metadata }) => metadata.name),
    config: resolveConfig(importer, request.config),
  };
}
