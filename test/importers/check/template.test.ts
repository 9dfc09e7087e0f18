import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createFetchTemplateAction } from '@backstage/plugin-scaffolder-backend';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { check } from '../../../script/importer-check/check';
import { REPOSITORY_ROOT } from '../../control-plane/builtServers';

jest.setTimeout(180_000);

const folder = join(REPOSITORY_ROOT, 'templates/new-data-importer');
const template = parse(readFileSync(join(folder, 'template.yaml'), 'utf8'));

const parameters = {
  name: 'acme-loader',
  displayName: 'Acme\'s loader: "the" one',
  description: 'Loads what #acme writes',
  owner: 'group:default/guests',
  image: 'registry.example.com/acme-loader:0.1.0',
};

// In the repository, where the runner finds the packages that its own image installs.
mkdirSync(join(REPOSITORY_ROOT, '.local'), { recursive: true });
const workspace = mkdtempSync(join(REPOSITORY_ROOT, '.local/new-importer-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

async function render(engine: string): Promise<string> {
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
}

it('hands each of its parameters to the skeleton', () => {
  const asked = template.spec.parameters.flatMap(
    (page: { properties: object }) => Object.keys(page.properties),
  );
  const handed = Object.entries(template.spec.steps[0].input.values);
  expect(handed.map(([name]) => name).sort()).toEqual(asked.sort());
  for (const [name, value] of handed)
    expect(value).toBe(`\${{ parameters.${name} }}`);
});

it.each([
  ['postgresql', 'postgresql-client'],
  ['pxc', 'mariadb-client'],
])(
  'writes an importer for %s that passes the check',
  async (engine, client) => {
    const written = await render(engine);
    const read = (name: string) => readFileSync(join(written, name), 'utf8');
    expect(read('Containerfile')).toContain(client);
    expect(JSON.parse(read('package.json')).name).toBe('acme-loader');
    expect(parse(read('catalog-info.yaml'))).toMatchObject({
      metadata: { title: parameters.displayName },
      spec: { owner: parameters.owner },
    });
    const { findings, outcomes } = await check({
      manifest: join(written, 'dataimporter.yaml'),
      command: [process.execPath, join(written, 'import.mjs')],
      limitMs: 60_000,
    });
    expect(findings).toEqual([]);
    expect(
      Object.fromEntries(
        outcomes.map(({ scenario, ended }) => [scenario.name, ended.exitCode]),
      ),
    ).toMatchObject({ 'missing-object': 22, 'wrong-password': 61, stop: 143 });
  },
);
