import { ImportCheck } from '../ImportFacts';
import { said, saidAs } from '../../words/said';

const MAX_MYSQL = 5;

export const checkReplicas: ImportCheck = ({ request, resolved, rules }) => {
  const { type } = request.engine;
  const { replicas } = resolved;
  const field = 'engine.replicas';
  if (type !== 'postgresql' && replicas % 2 === 0) {
    return [
      {
        field,
        code: 'replicas-even',
        ...said`'${{ nodes: replicas }}' nodes are not possible for '${{
          type,
        }}'. Choose an odd number.`,
      },
    ];
  }
  if (type === 'mysql' && replicas > MAX_MYSQL) {
    return [
      {
        field,
        code: 'replicas-too-many',
        ...said`'${{ nodes: replicas }}' nodes are too many for '${{
          type,
        }}'. Choose ${{ most: MAX_MYSQL }} or fewer.`,
      },
    ];
  }
  const most = rules.ceilings.replicas;
  return most !== undefined && replicas > most
    ? [
        {
          field,
          code: 'ceiling-exceeded',
          ...saidAs('nodes')`'${{
            nodes: replicas,
          }}' nodes are too many. At most ${{ most }} are allowed here.`,
        },
      ]
    : [];
};
