import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DATABASE_ANNOTATION,
  Import,
} from '@everest-import/backstage-plugin-everest-import-common';
import { unusableParameter } from '../../errors';
import { EntityImports } from './ImportQuery';

/** Databases are asked for all of them in one statement. */
export const MOST_ADDRESSES = 1_000;

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
 * @throws InputError for what is no ref, and for an annotation that names too many databases.
 */
export async function findEntity(
  entity: string,
  deps: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<EntityImports | undefined> {
  const ref = normalise(entity);
  if (!ref) {
    throw unusableParameter(
      'entity',
      `Entity '${entity}' is no entity ref; write it as 'component:default/name'`,
    );
  }
  const found = await deps.catalog.getEntityByRef(ref, {
    credentials: deps.credentials,
  });
  const annotation = found?.metadata.annotations?.[DATABASE_ANNOTATION] ?? '';
  const named = annotation.split(',').map(address => address.trim());
  const addresses = [...new Set(named)];
  if (addresses.length > MOST_ADDRESSES) {
    throw unusableParameter(
      'entity',
      `Entity '${ref}' names ${addresses.length} databases in its annotation '${DATABASE_ANNOTATION}', and ${MOST_ADDRESSES} are the most that are looked up; have imports name the entity in their requests, or divide it`,
    );
  }
  return found && { ref, addresses };
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
