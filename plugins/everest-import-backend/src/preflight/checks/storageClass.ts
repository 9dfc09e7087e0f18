import { ImportCheck } from '../ImportFacts';

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
          message: `There is no storage class '${name}'. Choose one of: ${names
            .slice(0, 20)
            .join(', ')}.`,
        },
      ]
    : [];
};
