import { blockOf, importAndRest } from '../try-packages/readmeBlocks';

const PLUGIN = 'plugins/everest-import/README.md';
const ENTITY_PAGE = '// packages/app/src/components/catalog/EntityPage.tsx';

// script/try-packages follows these blocks: they are found, and read as it reads them
describe('what the documents say to write into a portal', () => {
  it('is a line for the backend', () => {
    expect(blockOf('README.md', '// packages/backend/src/index.ts')).toBe(
      "backend.add(import('@everest-import/backstage-plugin-everest-import-backend'));",
    );
  });

  it('is the template for the catalog', () => {
    expect(
      blockOf('docs/getting-started.md', '# app-config.yaml\ncatalog:'),
    ).toContain('target: ../../templates/import-database-backup/template.yaml');
  });

  it.each([
    {
      block: '// packages/app/src/App.tsx',
      begins: '<Route path="/everest-import"',
    },
    { block: `${ENTITY_PAGE}, in the overview`, begins: '<EntitySwitch>' },
    {
      block: `${ENTITY_PAGE}, in the layout of a page`,
      begins: '<EntityLayout.Route',
    },
  ])(
    'is an import, and what goes elsewhere, for the old system: $block',
    ({ block, begins }) => {
      const [imports, rest] = importAndRest(blockOf(PLUGIN, block));
      expect(imports).toMatch(/^import \{[^;]*\} from '[^']+';\n/);
      expect(rest.startsWith(begins)).toBe(true);
      // As it stands among other elements, where a semicolon would be text
      expect(rest).toMatch(/>$/);
    },
  );

  it('is told where it is not there any more', () => {
    expect(() => blockOf('README.md', '// packages/nowhere')).toThrow(
      "'README.md' has 0 blocks that begin with '// packages/nowhere'",
    );
  });
});
