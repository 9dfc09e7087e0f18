import { InputError, NotFoundError } from '@backstage/errors';
import {
  Importer,
  ImportersReply,
  parseEngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import { toImporter } from '../everest/toImporter';
import { DataImporterObject } from '../everest/objects';
import { Caller } from '../permissions';
import { importerReason } from '../preflight/importerReason';
import { ImportRules } from '../preflight/ImportRules';
import { listClusterStates } from './clusters';
import { ReadingDeps } from './ReadingDeps';

function readEngine(engine: string | undefined) {
  const type = engine === undefined ? undefined : parseEngineType(engine);
  if (engine !== undefined && type === undefined) {
    throw new InputError(
      `Engine '${engine}' is not known; take 'mysql', 'postgresql' or 'mongodb'`,
    );
  }
  return type;
}

/** An importer; one that nobody may use says why. */
function toListed(
  cluster: string,
  object: DataImporterObject,
  rules: ImportRules,
): Importer {
  const reason = importerReason(object, rules);
  return { ...toImporter(cluster, object), ...(reason && { reason }) };
}

/** The importers that the caller may read, by display name. */
export async function listImporters(
  caller: Caller,
  query: { cluster?: string; engine?: string },
  deps: ReadingDeps,
): Promise<ImportersReply> {
  const engine = readEngine(query.engine);
  const clusters = await listClusterStates(caller, deps);
  const mayRead = await deps.authorizer.importers(caller);
  const items = deps.views
    .list()
    .filter(({ name }) => !query.cluster || name === query.cluster)
    .flatMap(view =>
      view.importers().map(object => toListed(view.name, object, deps.rules)),
    )
    .filter(mayRead)
    .filter(item => !engine || item.engines.includes(engine))
    .sort((a, b) => a.displayName.localeCompare(b.displayName));
  return { items, clusters };
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
  return toListed(cluster, object, deps.rules);
}
