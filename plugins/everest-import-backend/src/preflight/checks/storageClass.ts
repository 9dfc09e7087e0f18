import { ImportCheck } from '../ImportFacts';
import { said } from '../../words/said';

export const checkStorageClass: ImportCheck = ({
  resolved,
  storageClasses,
}) => {
  const name = resolved.storage.class;
  const names = storageClasses.map(({ metadata }) => metadata.name);
  // None at all: the portal may not read them, and the API server does not look either
  return name && names.length > 0 && !names.includes(name)
    ? [
        {
          field: 'engine.storage.class',
          code: 'storage-class-unknown',
          ...said`There is no storage class '${{ name }}'. Choose one of: ${{
            choices: names.slice(0, 20).join(', '),
          }}.`,
        },
      ]
    : [];
};
