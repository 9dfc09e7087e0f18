import {
  createFrontendModule,
  createTranslationMessages,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import {
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { screen } from '@testing-library/react';
import { clusters, importIn } from '../dev/mockData';
import plugin from './alpha';
import { everestImportApiRef } from './api';
import {
  answer,
  createClient,
  server,
} from './__testUtils__/everestImportServer';
import { everestImportTranslationRef } from './translation';

const messages = createTranslationMessages({
  ref: everestImportTranslationRef,
  full: false,
  messages: {
    'phase.Failed': 'Fehlgeschlagen',
    'imports.search': 'Suche',
    'imports.count_one': '{{count}} Import',
    'imports.count_other': '{{count}} Importe',
  },
});

const german = createTranslationResource({
  ref: everestImportTranslationRef,
  translations: { de: async () => ({ default: messages }) },
});

describe('the plugin in a second language', () => {
  registerMswTestHooks(server);

  it('shows texts and times in the language of the app', async () => {
    answer('/imports', {
      items: [importIn('Failed', 5), importIn('Importing', 8)],
      totalItems: 2,
      clusters,
    });
    renderTestApp({
      apis: [[everestImportApiRef, createClient()]],
      features: [
        plugin,
        createFrontendModule({
          pluginId: 'app',
          extensions: [
            TranslationBlueprint.make({
              name: 'german',
              params: { resource: german },
            }),
          ],
        }),
      ],
      config: {
        app: {
          extensions: [
            {
              'api:app/app-language': {
                config: {
                  defaultLanguage: 'de',
                  availableLanguages: ['en', 'de'],
                },
              },
            },
          ],
        },
      },
      initialRouteEntries: ['/everest-import/imports'],
    });

    const [importing, failed] = await screen
      .findAllByTestId('everest-import-phase')
      .then(badges => [...badges].reverse());
    expect(failed).toHaveTextContent('Fehlgeschlagen');
    // What is not translated falls back to English.
    expect(importing).toHaveTextContent('Importing');
    expect(screen.getByRole('searchbox', { name: 'Suche' })).toBeVisible();
    expect(screen.getByText('2 Importe')).toBeVisible();
    expect(screen.getByText('vor 5 Minuten')).toBeVisible();
  });
});
