import { entityRouteRef, EntityRefLink } from '@backstage/plugin-catalog-react';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';

/** A link to a catalog entity; its ref as text where the app has no catalog pages or the ref is malformed. */
export function EntityLink(props: { entityRef: string }) {
  const hasPages = Boolean(useOptionalRouteRef(entityRouteRef));
  const [kind, rest] = props.entityRef.split(':');
  if (!hasPages || !kind || !rest) {
    return <>{props.entityRef}</>;
  }
  return <EntityRefLink entityRef={props.entityRef} />;
}
