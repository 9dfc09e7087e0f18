import {
  type ExternalRouteRef,
  type RouteFunc,
  type RouteRef,
  type SubRouteRef,
  useRouteRef,
} from '@backstage/core-plugin-api';

type Params = { [name in string]: string } | undefined;

/** As `useRouteRef`, but undefined where the route is not mounted: a card works without the page. */
export function useOptionalRouteRef<P extends Params>(
  ref: RouteRef<P> | SubRouteRef<P> | ExternalRouteRef<P, boolean>,
): RouteFunc<P> | undefined {
  try {
    // Hooks run in the same order whether or not it throws at its end.
    return useRouteRef(ref as ExternalRouteRef<P, true>);
  } catch {
    return undefined;
  }
}
