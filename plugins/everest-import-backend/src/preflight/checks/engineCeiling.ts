import { ImportCheck } from '../ImportFacts';

export const checkEngineCeiling: ImportCheck = ({ request, rules }) => {
  const { engines } = rules.ceilings;
  const { type } = request.engine;
  return !engines || engines.includes(type)
    ? []
    : [
        {
          field: 'engine.type',
          code: 'ceiling-exceeded',
          message: `'${type}' may not be used in '${
            request.namespace
          }'. Choose one of: ${engines.join(', ') || 'none'}.`,
        },
      ];
};
