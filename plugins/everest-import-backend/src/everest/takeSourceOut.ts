import { EVEREST_GROUP } from './names';

/**
 * The line for a shell that ends what Everest does for an import: nothing is imported any more, and the S3 Secret is not
 * deleted by its name with the database, which lives on.
 */
export function takeSourceOut(namespace: string, name: string): string {
  return `kubectl patch databaseclusters.${EVEREST_GROUP} ${name} -n ${namespace} --type=json -p '[{"op":"remove","path":"/spec/dataSource"}]'`;
}
