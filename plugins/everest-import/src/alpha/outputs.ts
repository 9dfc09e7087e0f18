import { ExtensionBoundary } from '@backstage/frontend-plugin-api';
import { scaffolderTemplateOutputsBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { loadClient } from './api';
import { textListSchema } from './textListSchema';

/** The templates of this repository, as the catalog calls them. */
const TEMPLATES = [
  'template:default/import-database-backup',
  'template:default/import-database-backup-plain',
];

export const everestImportOutputs =
  scaffolderTemplateOutputsBlueprint.makeWithOverrides({
    // A portal's own templates, in place of these
    configSchema: { templateRefs: textListSchema(TEMPLATES) },
    factory: (original, { node, config }) =>
      original({
        templateRefs: config.templateRefs,
        component: ExtensionBoundary.lazyComponent(node, async () => {
          const outputs = import('../components/TemplateOutputs');
          const [{ TemplateOutputs }] = await Promise.all([
            outputs,
            loadClient(),
          ]);
          return TemplateOutputs;
        }),
      }),
  });
