import { ImporterCheck } from '../ImportFacts';
import { said } from '../../words/said';

export const checkImporterAllowed: ImporterCheck = ({ importer, rules }) => {
  const name = importer?.metadata.name;
  return name === undefined || (rules.allowedImporters?.includes(name) ?? true)
    ? []
    : [
        {
          field: 'importer',
          code: 'importer-not-allowed',
          ...said`The importer '${{
            name,
          }}' is not among those that this portal allows. Choose another, or ask the platform team to allow it.`,
        },
      ];
};
