import { isPostgresqlReplicasFault } from '../../everest/knownFaults';
import { Advice } from './Advice';

export const postgresqlReplicas: Advice = {
  id: 'postgresql-replicas',
  check: ({ facts, everestVersion }) => {
    const { type } = facts.request.engine;
    const { replicas } = facts.resolved;
    return isPostgresqlReplicasFault({ type, replicas, everestVersion })
      ? {
          outcome: 'warning',
          field: 'engine.replicas',
          title:
            'Everest before 1.15.2 could call a PostgreSQL import with several nodes done although the database was empty.',
          remedy: 'Import into one node, or look into the database afterwards.',
        }
      : undefined;
  },
};
