import {
  type Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ButtonLink } from '@backstage/ui';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { useTranslation } from '../../hooks/useTranslation';
import { createTemplateRouteRef } from '../../routes';
import { type LinkedValues, templateLink } from './templateLink';

function related(entity: Entity, type: string, kind: string) {
  return entity.relations?.find(
    relation =>
      relation.type === type &&
      parseEntityRef(relation.targetRef).kind.toLowerCase() === kind,
  )?.targetRef;
}

/** Owner, service and system as the form takes them; what it would not take is left for people to choose. */
function valuesOf(entity: Entity): LinkedValues {
  const kind = entity.kind.toLowerCase();
  const ref = stringifyEntityRef(entity);
  const owner =
    kind === 'group' ? ref : related(entity, RELATION_OWNED_BY, 'group');
  const system =
    kind === 'system' ? ref : related(entity, RELATION_PART_OF, 'system');
  return {
    ...(owner && { owner }),
    ...(kind === 'component' && { entity: ref }),
    ...(system && { system }),
  };
}

/** Leads to the template with an entity's owner and service filled in; not there in an app without templates. */
export function StartEntityImportButton(props: { entity: Entity }) {
  const { t } = useTranslation();
  const link = useOptionalRouteRef(createTemplateRouteRef);
  return link ? (
    <ButtonLink
      size="small"
      variant="secondary"
      href={templateLink(link(), valuesOf(props.entity))}
    >
      {t('page.startImport')}
    </ButtonLink>
  ) : null;
}
