import {
  createExtensionTester,
  registerMswTestHooks,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import {
  scaffolderTemplateOutputsComponentRef,
  scaffolderTemplateOutputTemplateRefsRef,
} from '@backstage/plugin-scaffolder-react/alpha';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { importIn } from '../../dev/mockData';
import { everestImportApiRef } from '../api';
import {
  answer,
  createClient,
  server,
} from '../__testUtils__/everestImportServer';
import { everestImportOutputs } from './outputs';

const templatesOf = (config?: { templateRefs?: string[] }) =>
  createExtensionTester(everestImportOutputs, { config }).get(
    scaffolderTemplateOutputTemplateRefsRef,
  );

describe('what a run of a template gave, in the new frontend system', () => {
  registerMswTestHooks(server);

  it('has the import that the run asked for', async () => {
    const item = importIn('Importing', 5);
    answer(`/imports/by-id/${item.id}`, item);
    const Outputs = createExtensionTester(everestImportOutputs).get(
      scaffolderTemplateOutputsComponentRef,
    );
    renderInTestApp(<Outputs output={{ everestImportId: item.id }} />, {
      apis: [[everestImportApiRef, createClient()]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(await screen.findByTestId('everest-import-phase')).toBeVisible();
  });

  it('is of the templates that come with it, or those that config names', () => {
    expect(templatesOf()).toEqual([
      'template:default/import-database-backup',
      'template:default/import-database-backup-plain',
    ]);
    const own = ['template:default/our-import'];
    expect(templatesOf({ templateRefs: own })).toEqual(own);
  });

  it.each([['template:default/a'], [[1]], [null]])(
    'refuses %j in place of a list of texts',
    templateRefs => {
      expect(() => templatesOf({ templateRefs } as never)).toThrow(
        "Expected a list of texts, but got '",
      );
    },
  );
});
