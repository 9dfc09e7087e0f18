import { importerWithoutCluster } from '../../everest/toImporter';
import { ImporterCheck } from '../ImportFacts';
import { said } from '../../words/said';

/** An importer's author can ask for any right, cluster-admin included. */
export const checkImporterRights: ImporterCheck = ({ importer, rules }) => {
  const { clusterPermissions = [] } = importer?.spec ?? {};
  const name = importer?.metadata.name ?? '';
  const field = 'importer';
  if (clusterPermissions.length > 0 && !rules.maxRights.cluster) {
    return [
      {
        field,
        code: 'importer-cluster-rights',
        ...said`The importer '${{
          name,
        }}' asks for rights in the whole cluster. Choose another, or ask the platform team to allow it.`,
      },
    ];
  }
  const rights = importer ? importerWithoutCluster(importer).rights : [];
  if (rights.some(({ wildcard }) => wildcard) && !rules.maxRights.wildcard) {
    return [
      {
        field,
        code: 'importer-wildcard-rights',
        ...said`The importer '${{
          name,
        }}' asks for rights on everything of a kind ('*'). Choose another, or ask the platform team to allow it.`,
      },
    ];
  }
  const [could] = rights.flatMap(({ escalation = [] }) => escalation);
  return could && !rules.maxRights.escalation
    ? [
        {
          field,
          code: 'importer-escalating-rights',
          ...said`The importer '${{
            name,
          }}' asks for rights with which it could ${{
            could,
          }}. Choose another, or ask the platform team to allow it.`,
        },
      ]
    : [];
};
