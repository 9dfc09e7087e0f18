import { ImportCheck } from '../ImportFacts';

const MAX_MYSQL = 5;

export const checkReplicas: ImportCheck = ({ request, resolved, rules }) => {
  const { type } = request.engine;
  const { replicas } = resolved;
  const refuse = (code: string, message: string) => [
    { field: 'engine.replicas', code, message },
  ];
  if (type !== 'postgresql' && replicas % 2 === 0) {
    return refuse(
      'replicas-even',
      `'${replicas}' nodes are not possible for '${type}'. Choose an odd number.`,
    );
  }
  if (type === 'mysql' && replicas > MAX_MYSQL) {
    return refuse(
      'replicas-too-many',
      `'${replicas}' nodes are too many for '${type}'. Choose ${MAX_MYSQL} or fewer.`,
    );
  }
  const most = rules.ceilings.replicas;
  return most !== undefined && replicas > most
    ? refuse(
        'ceiling-exceeded',
        `'${replicas}' nodes are too many. At most ${most} are allowed here.`,
      )
    : [];
};
