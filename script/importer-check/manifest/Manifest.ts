import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { DataImporterObject } from '../../../plugins/everest-import-backend/src/everest/objects';

/** A DataImporter as its author wrote it; `metadata.uid` is not there yet. */
export type Manifest = DataImporterObject;

/**
 * Reads the DataImporter of a file of YAML; other objects beside it are passed over.
 *
 * @throws Error where there is none, or more than one.
 */
export function readManifest(file: string): Manifest {
  const documents = parseAllDocuments(readFileSync(file, 'utf8'));
  const faulty = documents.flatMap(({ errors }) => errors)[0];
  if (faulty) throw new Error(`'${file}' is no YAML: ${faulty.message}`);
  const objects = documents
    .map(document => document.toJS() as Manifest | null)
    .filter(object => object?.kind === 'DataImporter');
  if (objects.length !== 1)
    throw new Error(
      `'${file}' holds ${objects.length} objects with 'kind: DataImporter', and has to hold one`,
    );
  return { ...objects[0]!, metadata: objects[0]!.metadata ?? {} };
}
