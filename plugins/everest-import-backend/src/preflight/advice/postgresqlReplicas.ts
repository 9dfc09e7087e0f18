import {
  isPostgresqlReplicasFault,
  POSTGRESQL_REPLICAS_FIXED_IN,
} from '../../everest/knownFaults';
import { Advice } from './Advice';
import { titled } from '../../words/titled';

export const postgresqlReplicas: Advice = {
  id: 'postgresql-replicas',
  check: ({ facts, everestVersion }) => {
    const { type } = facts.request.engine;
    const { replicas } = facts.resolved;
    return isPostgresqlReplicasFault({ type, replicas, everestVersion })
      ? {
          outcome: 'warning',
          field: 'engine.replicas',
          ...titled`Everest before ${{
            release: POSTGRESQL_REPLICAS_FIXED_IN,
          }} could call a PostgreSQL import with several nodes done although the database was empty.`,
          remedy: 'Import into one node, or look into the database afterwards.',
        }
      : undefined;
  },
};
