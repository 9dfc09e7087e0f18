import type { ReactNode } from 'react';
import { ReactRouterV6PageRouter } from '@backstage/frontend-adapter-react-router-v6';
import { createApiRef, useApiHolder } from '@backstage/core-plugin-api';

// Backstage 1.57 exports a ref of it, 1.55 has none.
const appHistoryApiRef = createApiRef<unknown>({ id: 'core.app-history' });

/**
 * React Router for what is inside. Since 1.57 the app owns the browser's
 * history and a page asks for its router; before, the app is the router, and
 * lacks what the adapter calls.
 */
export function PageRouter(props: { children: ReactNode }) {
  const appOwnsHistory = Boolean(useApiHolder().get(appHistoryApiRef));
  return appOwnsHistory ? (
    <ReactRouterV6PageRouter>{props.children}</ReactRouterV6PageRouter>
  ) : (
    <>{props.children}</>
  );
}
