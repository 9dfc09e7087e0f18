import { digestOf } from '../../everest/digest';
import { ImportCheck } from '../ImportFacts';

/** A form that was filled in for one spec must not run another. */
export const checkImporterDigest: ImportCheck = ({ request, importer }) =>
  importer &&
  request.importerDigest &&
  request.importerDigest !== digestOf(importer.spec ?? {})
    ? [
        {
          field: 'importerDigest',
          code: 'importer-changed',
          message: `The importer '${request.importer}' was changed in the meantime. Look at it again and send its present digest.`,
        },
      ]
    : [];
