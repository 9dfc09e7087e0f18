import { NotFoundError } from '@backstage/errors';
import {
  Import,
  ImportsReply,
} from '@everest-import/backstage-plugin-everest-import-common';
import { findEntity } from '../imports/entityImports';
import { latestByAddress } from '../imports/latestByAddress';
import { queryImports } from '../imports/queryImports';
import { ImportFilter, ImportPaging } from '../history/queries/ImportQuery';
import { Caller } from '../permissions';
import { listClusterStates } from './clusters';
import { inCatalog } from './inCatalog';
import { ReadingDeps } from './ReadingDeps';

/** What the caller may see, for all ways to read imports. */
async function readable(caller: Caller, deps: ReadingDeps): Promise<Import[]> {
  const [imports, { mayRead }] = await Promise.all([
    deps.book.list(),
    deps.authorizer.imports(caller),
  ]);
  return imports.filter(mayRead);
}

/** What is asked for, with the entity as the caller wrote it. */
export type ImportsAsked = Omit<ImportFilter, 'entity'> &
  ImportPaging & { entity?: string };

/** One page of the imports that the caller may read. */
export async function listImports(
  caller: Caller,
  { entity, limit, cursor, order, ...asked }: ImportsAsked,
  deps: ReadingDeps,
): Promise<ImportsReply> {
  const clusters = await listClusterStates(caller, deps);
  const imports = await readable(caller, deps);
  const found =
    entity === undefined
      ? undefined
      : await findEntity(entity, {
          catalog: deps.catalog,
          credentials: caller.credentials,
        });
  const page = queryImports(
    entity === undefined || found ? imports : [],
    { ...asked, entity: found },
    { limit, cursor, order },
  );
  const items = page.items.map(item => inCatalog(item, deps.catalogRules));
  const historyStaleSince = deps.book.historyStaleSince();
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
  const [item, { mayRead }] = await Promise.all([
    deps.book.byId(id),
    deps.authorizer.imports(caller),
  ]);
  if (!item || !mayRead(item)) {
    throw new NotFoundError(`There is no import with the id '${id}'`);
  }
  return inCatalog(item, deps.catalogRules);
}

/** The latest import of an address; one that the caller may not read is not found. */
export async function getImportByName(
  caller: Caller,
  address: { cluster: string; namespace: string; name: string },
  deps: ReadingDeps,
): Promise<Import> {
  const item = latestByAddress(await readable(caller, deps), address);
  if (!item) {
    const { cluster, namespace, name } = address;
    throw new NotFoundError(
      `There is no import '${cluster}/${namespace}/${name}'`,
    );
  }
  return inCatalog(item, deps.catalogRules);
}
