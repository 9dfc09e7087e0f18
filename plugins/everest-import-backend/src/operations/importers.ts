import { NotFoundError } from '@backstage/errors';
import {
  Importer,
  ImportersQuery,
  ImportersReply,
  parseEngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import { DataImporterObject } from '../everest/objects';
import { toImporter, toImporterSummary } from '../everest/toImporter';
import { readOnlySentence } from '../everest/v2/names';
import { unusableParameter } from '../errors';
import { Caller } from '../permissions';
import { importerReason } from '../preflight/importerReason';
import { ImportRules } from '../config/ImportRules';
import { clustersOfList } from './clusters';
import { pageOfImporters } from './importerPages';
import { ReadingDeps } from './ReadingDeps';

const MOST_ITEMS = 500;

function readEngine(engine: string | undefined) {
  const type = engine === undefined ? undefined : parseEngineType(engine);
  if (engine !== undefined && type === undefined) {
    throw unusableParameter(
      'engine',
      `Engine '${engine}' is not known; take 'mysql', 'postgresql' or 'mongodb'`,
    );
  }
  return type;
}

/** Why nobody may use an importer, where that is so. */
function usability(
  object: DataImporterObject,
  { cluster, rules }: { cluster: string; rules: ImportRules },
) {
  const reason = object.backupClass
    ? readOnlySentence(cluster)
    : importerReason(object, rules);
  return reason ? { reason } : {};
}

/** One page of the importers that the caller may read, by display name, in short. */
export async function listImporters(
  caller: Caller,
  query: ImportersQuery,
  deps: ReadingDeps,
): Promise<ImportersReply> {
  const engine = readEngine(query.engine);
  const [clusters, mayRead] = await Promise.all([
    clustersOfList(caller, deps),
    deps.authorizer.importers(caller),
  ]);
  const items = deps.views
    .list()
    .filter(({ name }) => !query.cluster || name === query.cluster)
    .flatMap(view =>
      view.importers().map(object => ({
        ...toImporterSummary(view.name, object),
        ...usability(object, { cluster: view.name, rules: deps.rules }),
      })),
    )
    .filter(mayRead)
    .filter(item => !engine || item.engines.includes(engine));
  const { limit = MOST_ITEMS, cursor } = query;
  return { ...pageOfImporters(items, { limit, cursor }), clusters };
}

/** One importer; one that the caller may not read is not found. */
export async function getImporter(
  caller: Caller,
  { cluster, name }: { cluster: string; name: string },
  deps: ReadingDeps,
): Promise<Importer> {
  const mayRead = await deps.authorizer.importers(caller);
  const object = deps.views
    .get(cluster)
    ?.importers()
    .find(item => item.metadata.name === name);
  if (!object || !mayRead({ cluster, name })) {
    throw new NotFoundError(
      `There is no importer '${name}' on the cluster '${cluster}'`,
    );
  }
  const { rules } = deps;
  return {
    ...toImporter(cluster, object),
    ...usability(object, { cluster, rules }),
  };
}
