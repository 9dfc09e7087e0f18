import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DATABASE_ANNOTATION,
  Import,
} from '@everest-import/backstage-plugin-everest-import-common';
import { EntityImports } from './ImportQuery';

function normalise(ref: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(ref));
  } catch {
    return undefined;
  }
}

/**
 * What makes an import belong to a catalog entity, looked up with the caller's own rights; undefined: an entity that one
 * may not see has no imports.
 *
 * @throws InputError for what is no ref.
 */
export async function findEntity(
  entity: string,
  deps: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<EntityImports | undefined> {
  const ref = normalise(entity);
  if (!ref) {
    throw new InputError(
      `Entity '${entity}' is no entity ref; write it as 'component:default/name'`,
    );
  }
  const found = await deps.catalog.getEntityByRef(ref, {
    credentials: deps.credentials,
  });
  const annotation = found?.metadata.annotations?.[DATABASE_ANNOTATION] ?? '';
  const addresses = annotation.split(',').map(address => address.trim());
  return found && { ref, addresses: [...new Set(addresses)] };
}

/** An import whose Resource the entity is, that its annotation names, or whose request named it. */
export function belongsTo(
  item: Import,
  { ref, addresses }: EntityImports,
): boolean {
  return (
    item.entityRef === ref ||
    addresses.includes(`${item.cluster}/${item.namespace}/${item.name}`) ||
    [item.entity, item.system].some(
      named => named !== undefined && normalise(named) === ref,
    )
  );
}
