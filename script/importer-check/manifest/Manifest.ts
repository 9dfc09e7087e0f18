import { readFileSync } from 'node:fs';
import { LineCounter, parseAllDocuments } from 'yaml';
import { DataImporterObject } from '../../../plugins/everest-import-backend/src/everest/objects';
import { bareWord } from './bareWords';

/** A DataImporter as its author wrote it; `metadata.uid` is not there yet. */
export type Manifest = DataImporterObject;

/**
 * Reads the DataImporter of a file of YAML; other objects beside it are passed over.
 *
 * @throws Error where there is none, or more than one, or where kubectl reads other values than stand there.
 */
export function readManifest(file: string): Manifest {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(readFileSync(file, 'utf8'), {
    lineCounter,
  });
  const faulty = documents.flatMap(({ errors }) => errors)[0];
  if (faulty) throw new Error(`'${file}' is no YAML: ${faulty.message}`);
  const importers = documents.filter(
    document => document.get('kind') === 'DataImporter',
  );
  const objects = importers.map(document => document.toJS() as Manifest);
  if (objects.length !== 1)
    throw new Error(
      `'${file}' holds ${objects.length} objects with 'kind: DataImporter', and has to hold one`,
    );
  const bare = bareWord(importers[0], lineCounter);
  if (bare)
    throw new Error(
      `'${file}' has the bare word '${bare.word}' in line ${bare.line}, which kubectl reads as another value (YAML 1.1): put it into quotes, or write it in another way`,
    );
  return { ...objects[0], metadata: objects[0].metadata ?? {} };
}
