import Ajv from 'ajv';
import { SANDBOX_CRDS } from 'everest-sandbox';
import { InstalledSchema } from '../../../plugins/everest-import-backend/src/everest/installedSchema';
import { findUnknown } from '../../../plugins/everest-import-backend/src/everest/schemaFindings';
import { fault } from '../Finding';
import { ManifestRule } from './ManifestRule';

const schema = SANDBOX_CRDS.find(
  ({ spec }) => spec.names.kind === 'DataImporter',
)!.spec.versions[0].schema.openAPIV3Schema;

const texts = { type: 'array', items: { type: 'string' } };
const rules = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      apiGroups: texts,
      resources: texts,
      resourceNames: texts,
      nonResourceURLs: texts,
      verbs: texts,
    },
  },
};
const { spec } = schema.properties;

/** What the resource definition says of a DataImporter; it leaves rights to Kubernetes. */
const importerSchema: InstalledSchema = {
  ...schema,
  properties: {
    ...schema.properties,
    metadata: {
      type: 'object',
      properties: {
        annotations: {
          type: 'object',
          additionalProperties: { type: 'string' },
        },
      },
      'x-kubernetes-preserve-unknown-fields': true,
    },
    spec: {
      ...spec,
      properties: {
        ...spec.properties,
        permissions: rules,
        clusterPermissions: rules,
      },
    },
  },
};

const validate = new Ajv({
  strict: false,
  validateFormats: false,
  allErrors: true,
}).compile(importerSchema);

/** Values of another type than Kubernetes takes: the other rules rely on this one. */
export const shape: ManifestRule = manifest =>
  validate(manifest)
    ? []
    : validate.errors!.map(({ instancePath, message }) =>
        fault(
          'field-type',
          instancePath.slice(1).replace(/\//g, '.'),
          `Kubernetes refuses it: it ${message}.`,
        ),
      );

/** Fields that Kubernetes drops, such as `args`, `env` and `resources`, which Everest does not offer. */
export const unknownFields: ManifestRule = manifest =>
  findUnknown(importerSchema, manifest, '')
    .map(({ path }) => path.slice(1))
    .filter(path => /^spec\b/.test(path))
    .map(path =>
      fault(
        'field-unknown',
        path,
        'Everest knows no such field, and drops it.',
      ),
    );
