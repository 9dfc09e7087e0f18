/**
 * Does to a portal of `create-app` what the README and the plugin's README tell a person to do by hand after
 * `script/pack`, by the very lines that they show.
 * Usage: followReadme.ts PORTAL new|legacy
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockOf, importAndRest } from './readmeBlocks';

const README = 'README.md';
const PLUGIN = 'plugins/everest-import/README.md';
const [portal, system] = process.argv.slice(2);

/** @throws Error where the portal of a newer `create-app` has no such place any more */
function replaceIn(file: string, place: string, by: string) {
  const path = join(portal, file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(place)) {
    throw new Error(
      `'${path}' has no '${place}': 'create-app' makes another portal now, so change test/try-packages/followReadme.ts`,
    );
  }
  writeFileSync(
    path,
    before.replace(place, () => by),
  );
}

function mountInOldSystem() {
  const app = 'packages/app/src/App.tsx';
  const entityPage = 'packages/app/src/components/catalog/EntityPage.tsx';

  const [importOfApp, routes] = importAndRest(blockOf(PLUGIN, `// ${app}`));
  replaceIn(
    app,
    '<Route path="/create" element={<ScaffolderPage />} />',
    routes,
  );
  replaceIn(app, 'import ', `${importOfApp}import `);

  const [importOfCard, card] = importAndRest(
    blockOf(PLUGIN, `// ${entityPage}, in the overview`),
  );
  const [importOfTab, tab] = importAndRest(
    blockOf(PLUGIN, `// ${entityPage}, in the layout of a page`),
  );
  replaceIn(
    entityPage,
    '{entityWarningContent}\n    <Grid',
    `{entityWarningContent}\n${card}\n    <Grid`,
  );
  // The page of what is neither Component, API, Group nor any other that has its own: of a Resource
  const overview = [
    'const defaultEntityPage = (',
    '  <EntityLayout>',
    '    <EntityLayout.Route path="/" title="Overview">',
    '      {overviewContent}',
    '    </EntityLayout.Route>\n',
  ].join('\n');
  replaceIn(entityPage, overview, `${overview}\n${tab}\n`);
  replaceIn(entityPage, 'import ', `${importOfCard}${importOfTab}import `);
}

const backend = 'packages/backend/src/index.ts';
replaceIn(
  backend,
  'backend.start();',
  `${blockOf(README, `// ${backend}`)}\nbackend.start();`,
);
if (system === 'legacy') {
  mountInOldSystem();
}
cpSync(
  'templates/import-database-backup',
  join(portal, 'templates/import-database-backup'),
  { recursive: true },
);
