import { ImportCheck } from '../ImportFacts';
import { saidAs } from '../../words/said';

export const checkEngineCeiling: ImportCheck = ({ request, rules }) => {
  const { engines } = rules.ceilings;
  const { type } = request.engine;
  return !engines || engines.includes(type)
    ? []
    : [
        {
          field: 'engine.type',
          code: 'ceiling-exceeded',
          ...saidAs('engine')`'${{ type }}' may not be used in '${{
            namespace: request.namespace,
          }}'. Choose one of: ${{ choices: engines.join(', ') || 'none' }}.`,
        },
      ];
};
