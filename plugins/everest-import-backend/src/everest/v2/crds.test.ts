import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { schemaErrors } from '../../__testUtils__/strictSchema';
import { InstalledSchema } from '../installedSchema';
import {
  backup,
  backupClass,
  condition,
  instance,
  provider,
  restore,
  storage,
} from './__testUtils__/objects';

const FOLDER = join(__dirname, '../../../../../../shared/everest-v2-crds');

interface Whole {
  properties: Record<'spec' | 'status', InstalledSchema>;
}

function schemasOf(file: string): Whole['properties'] {
  const definition = parse(readFileSync(join(FOLDER, file), 'utf8'));
  const { properties }: Whole =
    definition.spec.versions[0].schema.openAPIV3Schema;
  return properties;
}

/** Fields that came after those definitions were written. */
const LATER = [/"userSecretRef"/, /"origin"/, /'instanceRef'/];

const DATA_READY = condition('DataSourceReady', 'True', 'Restored', 'done');

/** Everest's own definitions, where somebody put them beside the repository. */
const describeWithCrds = existsSync(FOLDER) ? describe : describe.skip;

describeWithCrds(
  'the objects of the tests, by the definitions of OpenEverest',
  () => {
    it.each([
      {
        file: 'core.openeverest.io_instances.yaml',
        object: instance({ phase: 'Ready', conditions: [DATA_READY] }),
      },
      { file: 'core.openeverest.io_providers.yaml', object: provider() },
      {
        file: 'backup.openeverest.io_backupclasses.yaml',
        object: backupClass(),
      },
      {
        file: 'backup.openeverest.io_restores.yaml',
        object: restore('Succeeded', { message: 'done' }),
      },
      { file: 'backup.openeverest.io_backups.yaml', object: backup() },
      { file: 'backup.openeverest.io_backupstorages.yaml', object: storage() },
    ])('$file', ({ file, object }) => {
      const { spec, status } = schemasOf(file);
      const errors = [
        ...schemaErrors(spec, object.spec),
        ...(object.status ? schemaErrors(status, object.status) : []),
      ];
      expect(
        errors.filter(error => !LATER.some(field => field.test(error))),
      ).toEqual([]);
    });
  },
);
