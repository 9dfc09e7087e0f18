import { importerWithoutCluster } from '../../everest/toImporter';
import { ImporterCheck } from '../ImportFacts';

/** An importer's author can ask for any right, cluster-admin included. */
export const checkImporterRights: ImporterCheck = ({ importer, rules }) => {
  const { clusterPermissions = [] } = importer?.spec ?? {};
  const name = importer?.metadata.name;
  const refused = (code: string, what: string) => [
    {
      field: 'importer',
      code,
      message: `The importer '${name}' asks for rights ${what}. Choose another, or ask the platform team to allow it.`,
    },
  ];
  if (clusterPermissions.length > 0 && !rules.maxRights.cluster) {
    return refused('importer-cluster-rights', 'in the whole cluster');
  }
  const rights = importer ? importerWithoutCluster(importer).rights : [];
  if (rights.some(({ wildcard }) => wildcard) && !rules.maxRights.wildcard) {
    return refused('importer-wildcard-rights', "on everything of a kind ('*')");
  }
  const [could] = rights.flatMap(({ escalation = [] }) => escalation);
  return could && !rules.maxRights.escalation
    ? refused('importer-escalating-rights', `with which it could ${could}`)
    : [];
};
