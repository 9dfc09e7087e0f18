import { toEverestEngineType } from '@everest-import/backstage-plugin-everest-import-common';
import { asksForClusterRights, engineTypeOf } from '../everest/fields';
import { defaultVersion } from '../everest/engineVersions';
import { InstalledSchema } from '../everest/installedSchema';
import { resolveSpec } from '../everest/manifest';
import { DatabaseClusterObject } from '../everest/objects';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';
import { ClusterView } from '../kubernetes/watch/ClusterView';
import { findPlace } from '../sources/findPlace';
import type { FoundPlace } from '../sources/Place';
import { ImportFacts } from './ImportFacts';
import { ImportRules } from '../config/ImportRules';
import { ceilingsAt } from '../config/ceilings';
import { configWithCpus } from './configWithCpus';
import { resolveConfig } from './resolveConfig';
import { withProfile } from './withProfile';

/** What is sent on is what was checked: a configured source's words, and an address in its plain spelling. */
function withPlace(
  request: ParsedImportRequest,
  { value }: FoundPlace,
): ParsedImportRequest {
  if (!value) {
    return request;
  }
  const { bucket, region, endpoint, verifyTls, forcePathStyle } = value;
  const found = { bucket, region, endpoint, verifyTls, forcePathStyle };
  return { ...request, source: { ...request.source, ...found } };
}

/** Puts together what the checks look at; what the request names in the cluster is looked for after it. */
export function gatherFacts(options: {
  request: ParsedImportRequest;
  view: ClusterView;
  rules: ImportRules;
  nameTakenBy?: DatabaseClusterObject;
  installedSchema?: InstalledSchema;
  ownershipRefs: string[];
  mayAssign: boolean;
  ownersOf?: ImportFacts['ownersOf'];
  importsRunning?: number;
  podDemands?: ImportFacts['podDemands'];
  shownImporter?: ImportFacts['shownImporter'];
}): Omit<ImportFacts, 'references' | 'secrets'> {
  const { view, rules, ownersOf = {}, ...rest } = options;
  const profile = rules.profiles.find(
    ({ name }) => name === options.request.profile,
  );
  const place = findPlace(options.request.source, rules);
  const request = withProfile(withPlace(options.request, place), profile);
  const here = (object: { metadata: { namespace?: string } }) =>
    object.metadata.namespace === request.namespace;
  const type = toEverestEngineType(request.engine.type);
  const engine = view
    .engines()
    .find(item => here(item) && engineTypeOf(item) === type);
  const importer = view
    .importers()
    .find(({ metadata }) => metadata.name === request.importer);
  const resolved = resolveSpec(request, {
    version: engine && defaultVersion(engine),
    installedSchema: options.installedSchema,
  });
  return {
    ...rest,
    ownersOf,
    rules: {
      ...rules,
      ceilings: ceilingsAt(rules, request.cluster, request.namespace),
    },
    request,
    profile,
    place,
    engine,
    importer,
    resolved,
    namespace: view
      .namespaces()
      .find(({ metadata }) => metadata.name === request.namespace),
    storageClasses: view.storageClasses(),
    databases: view.databases().filter(here),
    jobs: view.jobs().filter(here),
    namesakes: view
      .databases()
      .filter(item => !here(item) && item.metadata.name === request.name),
    clusterRights: view
      .importers()
      .filter(asksForClusterRights)
      .map(({ metadata }) => metadata.name),
    config: resolveConfig(
      importer,
      configWithCpus(importer, request.config, resolved.resources.cpu),
    ),
  };
}
