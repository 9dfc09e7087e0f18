import { SANDBOX_CRDS } from 'everest-sandbox';
import {
  InstalledSchema,
  schemaAt,
} from '../../../plugins/everest-import-backend/src/everest/installedSchema';
import { hasField } from '../../../plugins/everest-import-backend/src/everest/requiredFields';
import { fault, Finding } from '../Finding';
import { ManifestRule } from './ManifestRule';

/** The least that Everest looks at: its webhook fills in the version first, and amounts that are left out become `"0"`. */
const LEAST_DATABASE = {
  apiVersion: 'everest.percona.com/v1alpha1',
  kind: 'DatabaseCluster',
  metadata: { name: 'name', namespace: 'namespace' },
  spec: {
    engine: {
      type: 'postgresql',
      version: '1',
      storage: { size: '1Gi' },
      resources: { cpu: '0', memory: '0' },
    },
    dataSource: {
      dataImport: { dataImporterName: 'name', source: { path: 'path' } },
    },
  },
};

const databaseSchema = SANDBOX_CRDS.find(
  ({ spec }) => spec.names.kind === 'DatabaseCluster',
)!.spec.versions[0].schema.openAPIV3Schema as InstalledSchema;

/** Whether a database can have the field: everything is possible below what the schema leaves open. */
function isKnown(path: string): boolean {
  const keys = path.split('.');
  return keys.every((_, index) => {
    const parent = schemaAt(databaseSchema, keys.slice(0, index).join('.'));
    const known = index === 0 ? databaseSchema : parent;
    return !known?.properties || Object.hasOwn(known.properties, keys[index]);
  });
}

function lookAt(field: unknown, where: string): Finding[] {
  if (typeof field !== 'string' || !/^\.?\w+(\.\w+)*$/.test(field))
    return [
      fault(
        'required-field-path',
        where,
        `'${field}' is no path such as '.spec.engine.userSecretsName'.`,
      ),
    ];
  const path = field.replace(/^\./, '');
  if (!isKnown(path))
    return [
      fault(
        'required-field-unknown',
        where,
        `No database has '${field}', so that each import would be refused.`,
      ),
    ];
  return hasField(LEAST_DATABASE, path)
    ? [
        fault(
          'required-field-never-fails',
          where,
          `'${field}' is there in every database, so that it demands nothing.`,
        ),
      ]
    : [];
}

/** The fields of the database that the importer demands. */
export const requiredFields: ManifestRule = ({ spec }) =>
  (spec?.databaseClusterConstraints?.requiredFields ?? []).flatMap(
    (field, index) =>
      lookAt(field, `spec.databaseClusterConstraints.requiredFields.${index}`),
  );
