import type { ReactElement } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { PageRouter } from '../alpha/PageRouter';
import { everestImportApiRef, EverestImportClient } from '../api';
import { createTemplateRouteRef, rootRouteRef } from '../routes';

export const BASE_URL = 'http://localhost/api/everest-import';

/** An HTTP server in the test's process that speaks the backend's contract. */
export const server = setupServer();

/** The real client against {@link server}. */
export function createClient(): EverestImportClient {
  const discoveryApi = {
    getBaseUrl: async (id: string) => `http://localhost/api/${id}`,
  };
  return new EverestImportClient({
    fetchApi: mockApis.fetch({ resolvePluginProtocol: { discoveryApi } }),
  });
}

/** Answers a route; `body` may look at the request. Returns the URLs that were asked. */
export function answer(
  path: string,
  body: object | ((url: URL) => object),
  status = 200,
): URL[] {
  const asked: URL[] = [];
  server.use(
    http.get(`${BASE_URL}${path}`, ({ request }) => {
      const url = new URL(request.url);
      asked.push(url);
      return HttpResponse.json(typeof body === 'function' ? body(url) : body, {
        status,
      });
    }),
  );
  return asked;
}

/** Answers a route with an error as the backend words it. */
export function refuse(path: string, status: number, message = 'No'): URL[] {
  const names: Record<number, string> = {
    401: 'AuthenticationError',
    403: 'NotAllowedError',
    404: 'NotFoundError',
  };
  const error = { name: names[status] ?? 'Error', message };
  return answer(path, { error, response: { statusCode: status } }, status);
}

/** Renders in an app of the new frontend system with the real client, on a page that has asked for its router. */
export function renderWithClient(
  element: ReactElement,
  options: { path?: string; mountPath?: string } = {},
) {
  const page = <PageRouter>{element}</PageRouter>;
  return renderInTestApp(page, {
    apis: [
      [everestImportApiRef, createClient()],
      [catalogApiRef, catalogApiMock()],
    ],
    mountedRoutes: {
      '/everest-import': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/create': createTemplateRouteRef,
    },
    mountPath: options.mountPath,
    initialRouteEntries: options.path ? [options.path] : undefined,
  });
}

export const shopApi: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop-api', namespace: 'default' },
  spec: { type: 'service', owner: 'guests', lifecycle: 'production' },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/guests' },
    { type: 'partOf', targetRef: 'system:default/shop' },
  ],
};

/** As {@link renderWithClient}, on the page of a Component. */
export function renderOnEntity(element: ReactElement) {
  return renderWithClient(
    <EntityProvider entity={shopApi}>{element}</EntityProvider>,
  );
}
