import { NotFoundError } from '@backstage/errors';
import {
  Import,
  ImportsReply,
} from '@everest-import/backstage-plugin-everest-import-common';
import { Caller } from '../permissions';
import { clustersOfList } from './clusters';
import { ImportsAsked, toImportFilter } from './importsAsked';
import { inCatalog } from './inCatalog';
import { ReadingDeps } from './ReadingDeps';
import { withoutLog } from './withoutLog';

/** As somebody may see it. */
function shown(
  item: Import,
  mayReadLog: (item: Import) => boolean,
  { catalogRules }: ReadingDeps,
): Import {
  return inCatalog(mayReadLog(item) ? item : withoutLog(item), catalogRules);
}

/** One page of the imports that the caller may read. */
export async function listImports(
  caller: Caller,
  { limit, cursor, order, ...asked }: ImportsAsked,
  deps: ReadingDeps,
): Promise<ImportsReply> {
  const [clusters, visibility, mayReadLog, filter] = await Promise.all([
    clustersOfList(caller, deps),
    deps.authorizer.imports(caller),
    deps.authorizer.logs(caller),
    toImportFilter(caller, asked, deps),
  ]);
  const page = filter
    ? await deps.reader.page(filter, { limit, cursor, order }, visibility)
    : { items: [], totalItems: 0 };
  const items = page.items.map(item => shown(item, mayReadLog, deps));
  const historyStaleSince = deps.ledger.historyStaleSince();
  return {
    ...page,
    items,
    clusters,
    ...(historyStaleSince && { historyStaleSince }),
  };
}

/** One import by its id; one that the caller may not read is not found. */
export async function getImportById(
  caller: Caller,
  id: string,
  deps: ReadingDeps,
): Promise<Import> {
  const [item, { mayRead }, mayReadLog] = await Promise.all([
    deps.ledger.byId(id),
    deps.authorizer.imports(caller),
    deps.authorizer.logs(caller),
  ]);
  if (!item || !mayRead(item)) {
    throw new NotFoundError(`There is no import with the id '${id}'`);
  }
  return shown(item, mayReadLog, deps);
}

/** One that the caller has asked for and is let to ask for again; undefined while no more than that is known of it. */
export async function getRequested(
  caller: Caller,
  id: string,
  deps: ReadingDeps,
): Promise<Import | undefined> {
  const [item, mayReadLog] = await Promise.all([
    deps.ledger.byId(id),
    deps.authorizer.logs(caller),
  ]);
  return item && shown(item, mayReadLog, deps);
}

/** The latest import of an address; one that the caller may not read is not found. */
export async function getImportByName(
  caller: Caller,
  address: { cluster: string; namespace: string; name: string },
  deps: ReadingDeps,
): Promise<Import> {
  const [{ mayRead }, mayReadLog] = await Promise.all([
    deps.authorizer.imports(caller),
    deps.authorizer.logs(caller),
  ]);
  const item = await deps.reader.latest(address, mayRead);
  if (!item) {
    const { cluster, namespace, name } = address;
    throw new NotFoundError(
      `There is no import '${cluster}/${namespace}/${name}'`,
    );
  }
  return shown(item, mayReadLog, deps);
}
