import { toEverestEngineType } from '@everest-import/backstage-plugin-everest-import-common';
import { supportedEnginesOf } from '../../everest/fields';
import { ImportCheck } from '../ImportFacts';
import { said } from '../../words/said';

export const checkImporter: ImportCheck = ({ request, importer }) => {
  const name = request.importer;
  if (!importer) {
    return [
      {
        field: 'importer',
        code: 'importer-unknown',
        ...said`There is no importer '${{ name }}' to use in cluster '${{
          cluster: request.cluster,
        }}'. Choose one from the list of importers.`,
      },
    ];
  }
  const word = toEverestEngineType(request.engine.type);
  const engines = supportedEnginesOf(importer);
  return engines.includes(word)
    ? []
    : [
        {
          field: 'importer',
          code: 'importer-engine',
          ...said`The importer '${{ name }}' does not import into '${{
            type: request.engine.type,
          }}'. It knows: ${{
            engines: engines.slice(0, 20).join(', ') || 'nothing',
          }}.`,
        },
      ];
};
