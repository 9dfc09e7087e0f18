import type { Entity } from '@backstage/catalog-model';

/** The kinds that an import can belong to; a group's are those that it owns. */
export const ENTITY_KINDS = ['component', 'system', 'resource', 'group'];

/** What an importer is in the catalog: a resource, which nothing is imported into. */
export const IMPORTER_TYPE = 'data-importer';

/**
 * Whether an entity can have imports: for the entity pages of the old frontend system.
 *
 * @public
 */
export function isEverestImportAvailable(entity: Entity): boolean {
  return (
    ENTITY_KINDS.includes(entity.kind.toLocaleLowerCase('en-US')) &&
    entity.spec?.type !== IMPORTER_TYPE
  );
}
