import { Link } from '@backstage/ui';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { importerRouteRef } from '../../routes';

/** An importer's name, as a link to its page where the app has that page. */
export function ImporterLink(props: { cluster: string; name: string }) {
  const link = useOptionalRouteRef(importerRouteRef);
  if (!link || !props.name) {
    return <>{props.name}</>;
  }
  return <Link href={link(props)}>{props.name}</Link>;
}
