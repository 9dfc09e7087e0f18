import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkManifest } from '../../../script/importer-check/manifest/checkManifest';
import { REPOSITORY_ROOT } from '../../control-plane/builtServers';

// As the sandbox has them; command and image as Everest releases them.
const importers = parse(
  readFileSync(
    join(REPOSITORY_ROOT, 'packages/everest-sandbox/data/importers.yaml'),
    'utf8',
  ),
  { merge: true },
);

it.each([
  ['everest-percona-pg-operator', 'pg'],
  ['everest-percona-psmdb-operator', 'psmdb'],
  ['everest-percona-pxc-operator', 'pxc'],
])('the shape of %s passes, with advice on its Secrets', (name, word) => {
  const found = checkManifest({
    apiVersion: 'everest.percona.com/v1alpha1',
    kind: 'DataImporter',
    metadata: { name, uid: '' },
    spec: {
      ...importers[name],
      jobSpec: {
        image: 'docker.io/percona/everest-operator:1.10.0',
        command: ['/data-importer', word],
      },
    },
  });
  expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['rights-any-secret', 'advice'],
  ]);
});
