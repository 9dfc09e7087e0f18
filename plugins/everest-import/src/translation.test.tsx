import {
  type FrontendFeature,
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
import { inLanguage } from './__testUtils__/inLanguage';
import { everestImportTranslationRef } from './translation';

const messages = createTranslationMessages({
  ref: everestImportTranslationRef,
  full: false,
  messages: {
    'phase.Failed': 'Gescheitert',
    'imports.search': 'Suche',
    'imports.count_one': '{{count}} Import',
    'imports.count_other': '{{count}} Importe',
  },
});

const german = createTranslationResource({
  ref: everestImportTranslationRef,
  translations: { de: async () => ({ default: messages }) },
});

/** The list of imports in an app of this language. */
function renderImports(language: string, features: FrontendFeature[] = []) {
  renderTestApp({
    apis: [[everestImportApiRef, createClient()]],
    features: [plugin, ...features],
    config: inLanguage(language),
    initialRouteEntries: ['/everest-import/imports'],
  });
}

describe('the plugin in a second language', () => {
  registerMswTestHooks(server);

  // The app remembers the language that was chosen last.
  afterEach(() => localStorage.clear());

  it.each([
    {
      language: 'de',
      phase: 'Fehlgeschlagen',
      search: 'Datenbank, Importer, Pfad suchen',
      totalItems: 2,
      count: '2 Importe',
      tab: 'Einrichtung',
    },
    {
      language: 'es',
      phase: 'Fallida',
      search: 'Buscar base, importador, ruta',
      // Whole millions have a plural of their own there.
      totalItems: 1_000_000,
      count: '1.000.000 importaciones',
      tab: 'Instalación',
    },
    {
      language: 'ja',
      phase: '失敗',
      search: 'データベース、インポーター、パスを検索',
      // And here one is worded as many are.
      totalItems: 1,
      count: '1 件のインポート',
      tab: 'セットアップ',
    },
    {
      language: 'pt-BR',
      phase: 'Falhou',
      search: 'Buscar banco, importador, caminho',
      totalItems: 33_000,
      count: '33.000 importações',
      tab: 'Instalação',
    },
  ])(
    'brings its texts in $language',
    async ({ language, phase, search, totalItems, count, tab }) => {
      answer('/imports', {
        items: [importIn('Failed', 5)],
        totalItems,
        clusters,
      });
      renderImports(language);
      const badge = await screen.findByTestId('everest-import-phase');
      expect(badge).toHaveTextContent(phase);
      expect(screen.getByRole('searchbox', { name: search })).toBeVisible();
      expect(screen.getByText(count)).toBeVisible();
      expect(screen.getByRole('tab', { name: tab })).toBeVisible();
    },
  );

  it('takes the texts of the app before its own', async () => {
    answer('/imports', {
      items: [importIn('Failed', 5), importIn('Importing', 8)],
      totalItems: 2,
      clusters,
    });
    renderImports('de', [
      createFrontendModule({
        pluginId: 'app',
        extensions: [
          TranslationBlueprint.make({
            name: 'german',
            params: { resource: german },
          }),
        ],
      }),
    ]);

    const [importing, failed] = await screen
      .findAllByTestId('everest-import-phase')
      .then(badges => [...badges].reverse());
    expect(failed).toHaveTextContent('Gescheitert');
    // What is not translated falls back to English.
    expect(importing).toHaveTextContent('Importing');
    expect(screen.getByRole('searchbox', { name: 'Suche' })).toBeVisible();
    expect(screen.getByText('2 Importe')).toBeVisible();
    expect(screen.getByText('vor 5 Minuten')).toBeVisible();
  });
});
