import type { Entity } from '@backstage/catalog-model';

/** The kinds that an import can belong to. */
export const ENTITY_KINDS = ['component', 'system', 'resource'];

/**
 * Whether an entity's kind can have imports: for the entity pages of the old frontend system.
 *
 * @public
 */
export function isEverestImportAvailable(entity: Entity): boolean {
  return ENTITY_KINDS.includes(entity.kind.toLocaleLowerCase('en-US'));
}
