import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { dataImportOf } from '../../everest/fields';
import { ImportCheck } from '../ImportFacts';
import { said } from '../../words/said';

export function sharedClusterRights(
  name: string,
  importer: string,
): RefusalCause {
  return {
    field: 'name',
    code: 'name-shared-rights',
    ...said`The importer '${{
      importer,
    }}' asks for rights in the whole cluster, which Everest keeps under the name of the database, and a database '${{
      name,
    }}' in another namespace has such rights too. Choose another name.`,
  };
}

/**
 * Everest names the ClusterRole of an import after the database and not its namespace: two of one name would overwrite
 * each other's, and the end of one takes the other's away.
 */
export const checkSharedClusterRights: ImportCheck = ({
  request,
  namesakes,
  clusterRights,
}) =>
  clusterRights.includes(request.importer) &&
  namesakes.some(database =>
    clusterRights.includes(dataImportOf(database)?.dataImporterName ?? ''),
  )
    ? [sharedClusterRights(request.name, request.importer)]
    : [];
