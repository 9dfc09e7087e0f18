import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createFetchTemplateAction } from '@backstage/plugin-scaffolder-backend';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../../control-plane/builtServers';

const folder = join(REPOSITORY_ROOT, 'templates/new-data-importer');
export const template = parse(
  readFileSync(join(folder, 'template.yaml'), 'utf8'),
);

export const parameters = {
  name: 'acme-loader',
  displayName: 'Acme\'s loader: "the" one',
  description: 'Loads what #acme writes',
  owner: 'group:default/guests',
  image: 'registry.example.com/acme-loader:0.1.0',
};

/** Writes importers as the template does. */
export function makeWorkspace() {
  // In the repository, where the runner finds the packages that its own image installs.
  mkdirSync(join(REPOSITORY_ROOT, '.local'), { recursive: true });
  const workspace = mkdtempSync(join(REPOSITORY_ROOT, '.local/new-importer-'));
  return {
    /** Gives the folder of the importer that is written. */
    async render(engine: string): Promise<string> {
      const { input } = template.spec.steps[0];
      const targetPath = `./${engine}`;
      const noReader = {} as Parameters<typeof createFetchTemplateAction>[0];
      await createFetchTemplateAction(noReader).handler(
        createMockActionContext({
          input: { ...input, targetPath, values: { ...parameters, engine } },
          workspacePath: workspace,
          templateInfo: {
            entityRef: 'template:default/new-data-importer',
            baseUrl: `file://${folder}/template.yaml`,
          },
        }) as never,
      );
      return join(workspace, engine);
    },
    remove: () => rmSync(workspace, { recursive: true, force: true }),
  };
}
