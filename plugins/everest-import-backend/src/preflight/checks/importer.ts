import { toEverestEngineType } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportCheck } from '../ImportFacts';

export const checkImporter: ImportCheck = ({ request, importer, rules }) => {
  const name = request.importer;
  const allowed = rules.allowedImporters?.includes(name) ?? true;
  // One that is not allowed is not told from one that is not there
  if (!importer || !allowed) {
    return [
      {
        field: 'importer',
        code: 'importer-unknown',
        message: `There is no importer '${name}' to use in cluster '${request.cluster}'. Choose one from the list of importers.`,
      },
    ];
  }
  const word = toEverestEngineType(request.engine.type);
  const engines = importer.spec?.supportedEngines ?? [];
  return engines.includes(word)
    ? []
    : [
        {
          field: 'importer',
          code: 'importer-engine',
          message: `The importer '${name}' does not import into '${
            request.engine.type
          }'. It knows: ${engines.slice(0, 20).join(', ') || 'nothing'}.`,
        },
      ];
};
