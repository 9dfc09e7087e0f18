import { parseEntityRef, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Who owns an entity, as the caller sees the catalog; undefined when there is none to see. */
export async function readEntityOwners(
  ref: string,
  options: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<string[] | undefined> {
  const { catalog, credentials } = options;
  const entity = await catalog.getEntityByRef(parseEntityRef(ref), {
    credentials,
  });
  return (
    entity &&
    (entity.relations ?? [])
      .filter(({ type }) => type === RELATION_OWNED_BY)
      .map(({ targetRef }) => targetRef)
  );
}
