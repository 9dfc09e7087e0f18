/**
 * Does to a fresh portal what the README tells a stranger to do: two packages, two lines, one config block.
 * Usage: installPlugins.ts PORTAL TARBALLS new|legacy
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [portal, tarballs, system] = process.argv.slice(2);
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

// The tarballs stand in for a registry: by name, wherever one of them asks for another
const packed = Object.fromEntries(
  readdirSync(tarballs).map(file => [
    `@everest-import/backstage-plugin-${file.replace(/\.tgz$/, '')}`,
    `file:${resolve(tarballs, file)}`,
  ]),
);
const own = JSON.parse(readFileSync('package.json', 'utf8'));

editJson(join(portal, 'package.json'), json => {
  json.resolutions = { ...json.resolutions, ...own.resolutions, ...packed };
  json.dependenciesMeta = own.dependenciesMeta;
});
editJson(join(portal, 'packages/app/package.json'), json => {
  json.dependencies[FRONTEND] = packed[FRONTEND];
});
editJson(join(portal, 'packages/backend/package.json'), json => {
  json.dependencies[BACKEND] = packed[BACKEND];
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
