import { parse } from 'yaml';
import { KubeObject } from '../api/objects';

const EVERY_ENGINE = ['pxc', 'psmdb', 'postgresql'];
const IMAGE = 'registry.sandbox.test/importer:1.0';

interface Short {
  title: string;
  text: string;
  engines?: string[];
  command?: string[];
  [field: string]: unknown;
}

// Everest's own three, one with a config schema, one that wants the whole cluster.
const IMPORTERS: Record<string, Short> = parse(`
everest-percona-pg-operator:
  title: Percona PG Operator Data Importer
  text: Restores a pgBackRest backup made by Percona Operator for PostgreSQL
  engines: [postgresql]
  command: [/data-importer, pg]
  permissions:
  - {apiGroups: [everest.percona.com], resources: [databaseclusters], verbs: [get, update]}
  - {apiGroups: [pgv2.percona.com], resources: [perconapgclusters], verbs: [get, create, delete]}
  - {apiGroups: [''], resources: [secrets], verbs: [get, create, update, delete]}
everest-percona-psmdb-operator:
  title: Percona PSMDB Operator Data Importer
  text: Restores a logical backup made by Percona Operator for MongoDB
  engines: [psmdb]
  command: [/data-importer, psmdb]
  databaseClusterConstraints: {requiredFields: [.spec.engine.userSecretsName]}
  permissions:
  - {apiGroups: [everest.percona.com], resources: [databaseclusters], verbs: [get]}
  - {apiGroups: [psmdb.percona.com], resources: [perconaservermongodbrestores], verbs: [get, create, update]}
  - {apiGroups: [''], resources: [secrets], verbs: [get, create, update, delete]}
everest-percona-pxc-operator:
  title: Percona PXC Operator Data Importer
  text: Restores a full backup made by Percona Operator for MySQL
  engines: [pxc]
  command: [/data-importer, pxc]
  permissions:
  - {apiGroups: [everest.percona.com], resources: [databaseclusters], verbs: [get, update]}
  - {apiGroups: [pxc.percona.com], resources: [perconaxtradbclusterrestores], verbs: [create, get, update, delete]}
  - {apiGroups: [''], resources: [secrets], verbs: [get, create, update, delete]}
acme-dump-loader:
  title: Acme dump loader
  text: Loads one dump file from object storage
  config:
    openAPIV3Schema:
      type: object
      required: [format]
      properties:
        format: {type: string, enum: [plain, custom], description: How the dump was written}
        label: {type: string, description: Shown in the loader's log}
        jobs: {type: integer, minimum: 1, maximum: 8, default: 2, description: Workers side by side}
        target:
          type: object
          description: Where in the database the data goes
          required: [schema]
          properties:
            schema: {type: string}
            truncate: {type: boolean, default: false}
  permissions:
  - {apiGroups: [everest.percona.com], resources: [databaseclusters], verbs: [get]}
cluster-reader:
  title: Cluster reader
  text: Asks for rights in the whole cluster
  clusterPermissions:
  - {apiGroups: [''], resources: [namespaces, nodes], verbs: [get, list]}
sandbox-fails: {title: Sandbox that fails, text: Ends with exit code 1}
sandbox-blocks: {title: Sandbox that blocks, text: Never gets its rights}
sandbox-hangs: {title: Sandbox that hangs, text: Runs and never ends}
sandbox-pull-error: {title: Sandbox with a missing image, text: Its image cannot be pulled}
sandbox-unschedulable: {title: Sandbox without room, text: No node has room for it}
sandbox-leaves-pause: {title: Sandbox that leaves a pause, text: Ends without resuming the database}
`);

export const importerObjects: KubeObject[] = Object.entries(IMPORTERS).map(
  ([name, { title, text, engines, command, ...rest }]) => ({
    apiVersion: 'everest.percona.com/v1alpha1',
    kind: 'DataImporter',
    metadata: { name },
    spec: {
      displayName: title,
      description: text,
      supportedEngines: engines ?? EVERY_ENGINE,
      jobSpec: { image: IMAGE, command: command ?? ['/importer', name] },
      ...rest,
    },
  }),
);
