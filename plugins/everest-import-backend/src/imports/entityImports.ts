import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DATABASE_ANNOTATION,
  Import,
} from '@everest-import/backstage-plugin-everest-import-common';

function normalise(ref: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(ref));
  } catch {
    return undefined;
  }
}

/**
 * Which imports belong to a catalog entity: those whose Resource it is, that its annotation names, or whose request
 * named it. Looked up with the caller's own rights: an entity that one may not see has no imports.
 */
export async function importsOfEntity(
  entity: string,
  deps: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<(item: Import) => boolean> {
  const ref = normalise(entity);
  if (!ref) {
    throw new InputError(
      `Entity '${entity}' is no entity ref; write it as 'component:default/name'`,
    );
  }
  const found = await deps.catalog.getEntityByRef(ref, {
    credentials: deps.credentials,
  });
  if (!found) {
    return () => false;
  }
  const addresses = new Set(
    (found.metadata.annotations?.[DATABASE_ANNOTATION] ?? '')
      .split(',')
      .map(address => address.trim()),
  );
  return item =>
    item.entityRef === ref ||
    addresses.has(`${item.cluster}/${item.namespace}/${item.name}`) ||
    [item.entity, item.system].some(
      named => named !== undefined && normalise(named) === ref,
    );
}
