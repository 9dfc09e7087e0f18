import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { check } from '../../../script/importer-check/check';
import { makeWorkspace, parameters, template } from './renderTemplate';

jest.setTimeout(180_000);

const workspace = makeWorkspace();
afterAll(() => workspace.remove());

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
    const written = await workspace.render(engine);
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
