import {
  DatabaseClusterObject,
  DataImportJobObject,
} from '../../everest/objects';
import { Beside } from '../../everest/v2/Beside';
import { withBackup, withRestored } from '../../everest/v2/withBackup';
import { ClusterChange } from './ClusterChange';

/** Objects with what they only name; those of the first generation name nothing that is looked for. */
export class WholeObjects {
  readonly #beside: Beside;
  readonly #databaseOf: (
    namespace: string,
    name: string,
  ) => DatabaseClusterObject | undefined;

  constructor(
    beside: Beside,
    databaseOf: (
      namespace: string,
      name: string,
    ) => DatabaseClusterObject | undefined,
  ) {
    this.#beside = beside;
    this.#databaseOf = databaseOf;
  }

  readonly database = (database: DatabaseClusterObject) =>
    withBackup(database, this.#beside);

  readonly job = (job: DataImportJobObject): DataImportJobObject => {
    if (!job.restore) {
      return job;
    }
    const { namespace = '' } = job.metadata;
    const target = job.spec?.targetClusterName;
    const database = target ? this.#databaseOf(namespace, target) : undefined;
    return withRestored(job, database && this.database(database), this.#beside);
  };

  change(change: ClusterChange): ClusterChange {
    if (!('object' in change)) {
      return change;
    }
    const { kind, object } = change;
    if (kind === 'databases') {
      return { ...change, object: this.database(object) };
    }
    return kind === 'jobs' ? { ...change, object: this.job(object) } : change;
  }
}
