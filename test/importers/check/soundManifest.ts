import { Manifest } from '../../../script/importer-check/manifest/Manifest';

type Spec = NonNullable<Manifest['spec']>;
export type Schema = NonNullable<
  NonNullable<Spec['config']>['openAPIV3Schema']
>;

/** A manifest that nothing is held against. */
export const soundManifest = (): Manifest & { spec: Spec } => ({
  apiVersion: 'everest.percona.com/v1alpha1',
  kind: 'DataImporter',
  metadata: {
    name: 'acme-dump-loader',
    uid: '',
    annotations: { 'everest-import.backstage.io/backup-kinds': 'mysqldump' },
  },
  spec: {
    displayName: 'Acme dump loader',
    supportedEngines: ['pxc'],
    config: {
      openAPIV3Schema: {
        type: 'object',
        required: ['database'],
        properties: {
          database: {
            type: 'string',
            description: 'What is filled',
            pattern: '^[a-z]+$',
          },
          jobs: {
            type: 'integer',
            description: 'Workers',
            minimum: 1,
            maximum: 8,
            default: 2,
          },
        },
      },
    },
    jobSpec: {
      image: 'registry.example.com/loader:2.3.1',
      command: ['/load'],
    },
    databaseClusterConstraints: {
      requiredFields: ['.spec.engine.userSecretsName'],
    },
    permissions: [
      {
        apiGroups: ['everest.percona.com'],
        resources: ['databaseclusters'],
        verbs: ['get'],
      },
    ],
  },
});

/** The sound one with another property in its schema. */
export function withProperty(name: string, property: Schema): Manifest {
  const manifest = soundManifest();
  Object.assign(manifest.spec.config!.openAPIV3Schema!.properties as object, {
    [name]: { description: 'What it is', ...property },
  });
  return manifest;
}

/** The sound one with something of its spec replaced. */
export function withSpec(change: Partial<Spec>): Manifest {
  const manifest = soundManifest();
  return { ...manifest, spec: { ...manifest.spec, ...change } };
}

export function withAnnotation(key: string, value: string): Manifest {
  const manifest = soundManifest();
  manifest.metadata.annotations = {
    [`everest-import.backstage.io/${key}`]: value,
  };
  return manifest;
}

export const withRule = (rule: object): Manifest =>
  withSpec({ permissions: [rule] });
