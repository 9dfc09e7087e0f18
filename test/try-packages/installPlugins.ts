/**
 * Does to a fresh portal what the README tells a stranger to do after `script/pack`: one line, or two.
 * Usage: installPlugins.ts PORTAL new|legacy
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [portal, system] = process.argv.slice(2);
const FRONTEND = '@everest-import/backstage-plugin-everest-import';
const BACKEND = '@everest-import/backstage-plugin-everest-import-backend';

function editJson(
  path: string,
  edit: (json: Record<string, Record<string, unknown>>) => void,
) {
  const json = JSON.parse(readFileSync(path, 'utf8'));
  edit(json);
  writeFileSync(path, `${JSON.stringify(json, null, 2)}\n`);
}

function editText(path: string, edit: (text: string) => string) {
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  if (after === before) {
    throw new Error(`Nothing to change in '${path}': the template has moved`);
  }
  writeFileSync(path, after);
}

// What the packages need of a fresh portal's own resolutions: versions that this machine can build.
const own = JSON.parse(readFileSync('package.json', 'utf8'));

editJson(join(portal, 'package.json'), json => {
  json.resolutions = { ...own.resolutions, ...json.resolutions };
  json.dependenciesMeta = own.dependenciesMeta;
});
editText(join(portal, 'packages/backend/src/index.ts'), text =>
  text.replace(
    'backend.start();',
    `backend.add(import('${BACKEND}'));\n\nbackend.start();`,
  ),
);
if (system === 'legacy') {
  editText(join(portal, 'packages/app/src/App.tsx'), text =>
    `import { EverestImportPage } from '${FRONTEND}';\n${text}`.replace(
      '<Route path="/settings"',
      '<Route path="/everest-import" element={<EverestImportPage />} />\n    <Route path="/settings"',
    ),
  );
}
