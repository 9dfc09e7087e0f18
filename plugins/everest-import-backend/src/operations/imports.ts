import { NotFoundError } from '@backstage/errors';
import {
  Import,
  ImportsReply,
} from '@everest-import/backstage-plugin-everest-import-common';
import { findEntity } from '../imports/queries/entityImports';
import { ImportFilter, ImportPaging } from '../imports/queries/ImportQuery';
import { Caller } from '../permissions';
import { listClusterStates } from './clusters';
import { inCatalog } from './inCatalog';
import { ReadingDeps } from './ReadingDeps';

/** What is asked for, with the entity as the caller wrote it. */
export type ImportsAsked = Omit<ImportFilter, 'entity'> &
  ImportPaging & { entity?: string };

/** One page of the imports that the caller may read. */
export async function listImports(
  caller: Caller,
  { entity, limit, cursor, order, ...asked }: ImportsAsked,
  deps: ReadingDeps,
): Promise<ImportsReply> {
  const [clusters, visibility, found] = await Promise.all([
    listClusterStates(caller, deps),
    deps.authorizer.imports(caller),
    entity === undefined
      ? undefined
      : findEntity(entity, {
          catalog: deps.catalog,
          credentials: caller.credentials,
        }),
  ]);
  const page =
    entity !== undefined && !found
      ? { items: [], totalItems: 0 }
      : await deps.reader.page(
          { ...asked, entity: found },
          { limit, cursor, order },
          visibility,
        );
  const items = page.items.map(item => inCatalog(item, deps.catalogRules));
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
  const [item, { mayRead }] = await Promise.all([
    deps.ledger.byId(id),
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
  const { mayRead } = await deps.authorizer.imports(caller);
  const item = await deps.reader.latest(address, mayRead);
  if (!item) {
    const { cluster, namespace, name } = address;
    throw new NotFoundError(
      `There is no import '${cluster}/${namespace}/${name}'`,
    );
  }
  return inCatalog(item, deps.catalogRules);
}
