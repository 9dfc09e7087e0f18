import { createApiFactory } from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  EntityEverestImportContent,
  everestImportApiRef,
  EverestImportPage,
  everestImportPlugin,
} from '../src';
import { CardsPage } from './CardsPage';
import { MockEverestImportApi } from './MockEverestImportApi';
import { OutputsPage } from './OutputsPage';

// Signs the guest in without a backend and without a click.
window.localStorage.setItem('enableLegacyGuestToken', 'true');
window.localStorage.setItem('@backstage/core:SignInPage:provider', 'guest');

const shopApi = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop-api' },
};

createDevApp()
  .registerPlugin(everestImportPlugin)
  .registerApi(
    createApiFactory({
      api: everestImportApiRef,
      deps: {},
      factory: () => new MockEverestImportApi(),
    }),
  )
  .addPage({
    element: <EverestImportPage />,
    title: 'Imports',
    path: '/everest-import',
  })
  .addPage({ element: <CardsPage />, title: 'Cards', path: '/cards' })
  .addPage({ element: <OutputsPage />, title: 'Outputs', path: '/outputs' })
  .addPage({
    element: (
      <EntityProvider entity={shopApi}>
        <EntityEverestImportContent />
      </EntityProvider>
    ),
    title: 'Entity tab',
    path: '/tab',
  })
  .render();
