import { JsonObject } from '@backstage/types';
import { CREDENTIALS_LABEL } from '@everest-import/backstage-plugin-everest-import-common';
import { DataImporterObject, DatabaseEngineObject } from '../everest/objects';
import { InstalledSchema } from '../everest/installedSchema';
import { gatherFacts } from '../preflight/gatherFacts';
import { ImportFacts } from '../preflight/ImportFacts';
import { namedSecretsOf } from '../preflight/NamedSecret';
import { ImportRules } from '../config/ImportRules';
import { parseImportRequest } from '../request/parseImportRequest';
import { ClusterView } from '../kubernetes/watch/ClusterView';
import { NO_SECRETS } from '../preflight/SecretFacts';

const namespace = 'team-blue';

export const MONGO_KEYS = [
  'BACKUP',
  'CLUSTER_ADMIN',
  'CLUSTER_MONITOR',
  'DATABASE_ADMIN',
  'USER_ADMIN',
].flatMap(role => [`MONGODB_${role}_USER`, `MONGODB_${role}_PASSWORD`]);

/** A request that every check lets pass against the sample cluster. */
export function sampleRequest() {
  return {
    cluster: 'sandbox',
    namespace,
    name: 'shop',
    engine: { type: 'postgresql' } as JsonObject,
    importer: 'everest-percona-pg-operator',
    source: {
      bucket: 'backups',
      region: 'us-east-1',
      endpoint: 'https://s3.eu-central-1.amazonaws.com',
      path: 'postgresql-nf9/7c1/backup/db/20260114-020001F/',
    } as JsonObject,
    s3Credentials: {
      accessKeyId: 'SAMPLEACCESSKEY00001',
      secretAccessKey: 'sampleSecretAccessKey0000000000000000001',
    } as JsonObject,
  };
}

export function sampleImporter(
  name: string,
  spec: DataImporterObject['spec'],
  annotations?: Record<string, string>,
): DataImporterObject {
  return { metadata: { name, uid: name, annotations }, spec };
}

function engine(
  type: string,
  versions: Record<string, string>,
  keys: string[],
): DatabaseEngineObject {
  return {
    metadata: { name: type, namespace, uid: type },
    spec: { type, secretKeys: { user: keys.map(name => ({ name })) } },
    status: {
      status: 'installed',
      availableVersions: {
        engine: Object.fromEntries(
          Object.entries(versions).map(([key, status]) => [key, { status }]),
        ),
      },
    },
  };
}

export function sampleEngines(): DatabaseEngineObject[] {
  return [
    engine('pxc', { '8.0.42-33.1': 'recommended', '8.4.5-5.1': 'available' }, [
      'root',
      'monitor',
    ]),
    engine('psmdb', { '8.0.12-4': 'recommended' }, MONGO_KEYS),
    engine('postgresql', { '16.9': 'available', '17.5': 'recommended' }, []),
  ];
}

export const CONFIG_SCHEMA: JsonObject = {
  type: 'object',
  required: ['format'],
  properties: {
    format: { type: 'string', enum: ['custom', 'plain'] },
    jobs: { type: 'integer', minimum: 1, maximum: 8, default: 4 },
    label: { type: 'string', pattern: '^[a-z]+$' },
    options: {
      type: 'object',
      required: ['owner'],
      properties: { owner: { type: 'string' } },
      additionalProperties: false,
    },
  },
};

const allEngines = ['pxc', 'psmdb', 'postgresql'];

export function sampleImporters(): DataImporterObject[] {
  return [
    sampleImporter('everest-percona-pg-operator', {
      supportedEngines: ['postgresql'],
    }),
    sampleImporter('everest-percona-pxc-operator', {
      supportedEngines: ['pxc'],
    }),
    sampleImporter('everest-percona-psmdb-operator', {
      supportedEngines: ['psmdb'],
      databaseClusterConstraints: {
        requiredFields: ['.spec.engine.userSecretsName'],
      },
    }),
    sampleImporter('acme-dump-loader', {
      supportedEngines: allEngines,
      config: { openAPIV3Schema: CONFIG_SCHEMA },
    }),
    sampleImporter('cluster-reader', {
      supportedEngines: allEngines,
      clusterPermissions: [{ resources: ['nodes'], verbs: ['get'] }],
    }),
    sampleImporter('wildcard', {
      supportedEngines: allEngines,
      permissions: [{ apiGroups: [''], resources: ['*'], verbs: ['list'] }],
    }),
    sampleImporter('scales-all', {
      supportedEngines: allEngines,
      permissions: [
        { apiGroups: ['apps'], resources: ['*/scale'], verbs: ['update'] },
      ],
    }),
    sampleImporter('binds', {
      supportedEngines: allEngines,
      permissions: [
        {
          apiGroups: ['rbac.authorization.k8s.io'],
          resources: ['roles'],
          verbs: ['bind'],
        },
      ],
    }),
    sampleImporter('needs-class', {
      supportedEngines: allEngines,
      databaseClusterConstraints: {
        requiredFields: ['.spec.engine.storage.class', '.spec.backup'],
      },
    }),
  ];
}

export const SAMPLE_RULES: ImportRules = {
  backupSources: [],
  allowInsecureTls: false,
  trustNamedSecrets: false,
  requirePinnedImage: false,
  ceilings: {},
  namespaceCeilings: [],
  profiles: [],
  maxRights: { cluster: false, wildcard: false, escalation: false },
  createThrough: 'any',
  assigners: [],
};

/** A cluster in memory; a method that is not given answers with nothing. */
export function sampleView(change: Partial<ClusterView> = {}): ClusterView {
  return {
    name: 'sandbox',
    title: 'Sandbox',
    connection: {
      cluster: 'sandbox',
      request: async () => ({ status: 500, body: {} as never, warnings: [] }),
      watch: () => {
        throw new Error('Nothing is watched here');
      },
      stream: () => {
        throw new Error('No log is read here');
      },
    },
    state: () => ({
      name: 'sandbox',
      title: 'Sandbox',
      reachable: true,
      synced: true,
      everest: { installed: true },
    }),
    setup: () => ({ missingRights: [] }),
    answers: async () => change.uid,
    reading: () => ({ complete: true, listedAt: 0 }),
    importers: sampleImporters,
    databases: () => [],
    jobs: () => [],
    engines: sampleEngines,
    namespaces: () => [
      {
        metadata: {
          name: namespace,
          uid: namespace,
          labels: { 'app.kubernetes.io/managed-by': 'everest' },
        },
      },
      { metadata: { name: 'unmanaged', uid: 'unmanaged' } },
    ],
    storageClasses: () => [{ metadata: { name: 'standard', uid: 'standard' } }],
    ...change,
  };
}

/** The facts for a request; whatever is given replaces what the sample says. */
export function sampleFacts(
  change: object = {},
  options: {
    view?: Partial<ClusterView>;
    rules?: Partial<ImportRules>;
    installedSchema?: InstalledSchema;
    facts?: Partial<ImportFacts>;
  } = {},
): ImportFacts {
  const gathered = gatherFacts({
    request: parseImportRequest({ ...sampleRequest(), ...change }),
    view: sampleView(options.view),
    rules: { ...SAMPLE_RULES, ...options.rules },
    installedSchema: options.installedSchema,
    ownershipRefs: ['user:default/guest', 'group:default/guests'],
    mayAssign: false,
  });
  // Made for it, each
  const probes = namedSecretsOf(gathered).map(({ name, purpose }) => {
    const labels = { [CREDENTIALS_LABEL]: purpose };
    const metadata = { labels, owners: [] };
    return [name, { status: 200, isThere: true, metadata }] as const;
  });
  return {
    ...gathered,
    references: [],
    secrets: { ...NO_SECRETS, probes: new Map(probes) },
    ...options.facts,
  };
}
