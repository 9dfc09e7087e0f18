import {
  type ClusterState,
  databaseEntityRef,
  type Import,
  type Importer,
  type ImportPhase,
  IMPORT_PHASES,
  isFinalPhase,
} from '@everest-import/backstage-plugin-everest-import-common';

const MINUTE = 60_000;

export const clusters: ClusterState[] = [
  {
    name: 'east',
    title: 'East',
    reachable: true,
    synced: true,
    everest: { installed: true, version: '1.15.0', generation: 'v1' },
    missingRights: [],
  },
  {
    name: 'west',
    title: 'West',
    reachable: false,
    synced: true,
    staleSince: new Date(Date.now() - 12 * MINUTE).toISOString(),
    reason: 'connect timed out',
    everest: { installed: true, version: '1.15.0', generation: 'v1' },
    missingRights: [],
  },
];

/** A cluster with everything on the setup tab: a clock that is off, and a right that the portal lacks. */
export const unfinishedCluster: ClusterState = {
  ...clusters[0],
  name: 'north',
  title: 'North',
  clockSkewSeconds: 190,
  missingRights: [
    {
      verb: 'create',
      resource: 'secrets',
      namespace: 'team-blue',
      kubectl:
        'kubectl create role everest-import-create-secrets -n team-blue --verb=create --resource=secrets && kubectl create rolebinding everest-import-create-secrets -n team-blue --role=everest-import-create-secrets --serviceaccount=backstage:everest-import',
    },
  ],
};

const CAUSES: Partial<Record<ImportPhase, Import['cause']>> = {
  Failed: {
    code: 'job-failed',
    title: 'The importer failed',
    detail: 'Job has reached the specified backoff limit: exit status 1',
    remedy: 'Check that the path holds a whole backup, then import again.',
    meaning:
      'The portal knows no cause that fits what it found. The database may hold part of the data: do not use it as it is.',
    who: 'owner',
    goesOn: false,
    signs: [
      { source: 'log', text: 'error: file 3 of 4 is missing' },
      { source: 'pod', text: 'importer: Error, exit code 1' },
    ],
  },
  Blocked: {
    code: 'secret-missing',
    title: 'The Secret with the S3 keys does not exist',
    detail: 'secrets "carts-s3" not found',
    remedy: 'Create the Secret in the namespace; the import then goes on.',
    meaning:
      'Everest reads the S3 keys from a Secret of the namespace, and found none of that name.',
    who: 'requester',
    goesOn: true,
    command: 'kubectl get secret -n team-blue',
  },
};

const PROGRESS: Partial<Record<ImportPhase, Import['progress']>> = {
  Importing: {
    bytesRead: 1.5 * 1024 ** 3,
    bytesTotal: 4 * 1024 ** 3,
    bytesPerSecond: 12 * 1024 ** 2,
    at: new Date().toISOString(),
  },
};

const RESULTS: Partial<Record<ImportPhase, Import['result']>> = {
  Succeeded: {
    tables: 31,
    rows: 1_000_014,
    bytesRead: 4 * 1024 ** 3,
    notes: ['Owners and privileges of the source were left out'],
  },
};

/** One import in the given phase; `ago` minutes old. */
export function importIn(phase: ImportPhase, ago: number): Import {
  const name = `db-${phase.toLocaleLowerCase('en-US')}`;
  const address = { cluster: 'east', namespace: 'team-blue', name };
  const at = (minutes: number) =>
    new Date(Date.now() - minutes * MINUTE).toISOString();
  return {
    id: `6f1c0b7e-0000-4000-8000-00000000000${IMPORT_PHASES.indexOf(phase)}`,
    ...address,
    origin: 'portal',
    phase,
    phaseSince: at(ago / 2),
    rawPhase: phase === 'Unknown' ? 'Rewinding' : undefined,
    outcome: isFinalPhase(phase) ? phase : undefined,
    cause: CAUSES[phase],
    progress: PROGRESS[phase],
    result: RESULTS[phase],
    engine: { type: 'postgresql', version: '17.5' },
    importer: 'everest-percona-pg-operator',
    source: {
      bucket: 'backups',
      region: 'us-east-1',
      endpoint: 'https://s3.us-east-1.amazonaws.com',
      path: 'postgresql-nf9/backup/db/20260114-020001F/',
    },
    database: {
      status: phase === 'Succeeded' ? 'ready' : 'initializing',
      ready: phase === 'Succeeded',
      size: '25Gi',
      host: phase === 'Succeeded' ? 'db.team-blue.svc' : undefined,
      port: phase === 'Succeeded' ? 5432 : undefined,
    },
    requestedBy: 'user:default/guest',
    owner: 'group:default/guests',
    requestedAt: at(ago),
    startedAt: phase === 'Requested' ? undefined : at(ago - 1),
    finishedAt: isFinalPhase(phase) ? at(ago / 2) : undefined,
    entityRef: databaseEntityRef(address),
    entity: 'component:default/shop-api',
  };
}

export const imports: Import[] = IMPORT_PHASES.map((phase, index) =>
  importIn(phase, 5 + index * 47),
);

export const importers: Importer[] = [
  {
    cluster: 'east',
    name: 'everest-percona-pg-operator',
    displayName: 'Percona PG Operator',
    description: 'Imports backups taken with pgBackRest.',
    engines: ['postgresql'],
    otherEngines: [],
    requiredFields: ['spec.engine.userSecretsName'],
    image: 'docker.io/perconalab/everest-operator:0.0.0',
    command: ['data-importer', 'pg'],
    rights: [
      {
        scope: 'namespace',
        text: 'get, list and create perconapgrestores',
        wildcard: false,
      },
    ],
    settings: 0,
    wideRights: false,
    contract: { backupKinds: ['pgbackrest'], sourceCredentials: 'required' },
    findings: [],
    digest: 'a'.repeat(64),
  },
  {
    cluster: 'east',
    name: 'acme-dump-loader',
    displayName: 'Acme dump loader',
    description: 'Loads <b>plain</b> dumps.\nAsk team data for help.',
    engines: ['mysql', 'postgresql', 'mongodb'],
    otherEngines: ['redis'],
    configSchema: {
      type: 'object',
      required: ['format', 'parallelism'],
      properties: {
        format: {
          type: 'string',
          enum: ['plain', 'custom'],
          description: 'How the dump was written',
        },
        parallelism: {
          type: 'integer',
          minimum: 1,
          maximum: 16,
          default: 4,
          description: 'Loads at a time',
        },
        filter: {
          type: 'object',
          required: ['schema'],
          properties: {
            schema: { type: 'string', pattern: '^[a-z]+$', maxLength: 63 },
            tables: { type: 'array', items: { type: 'string' }, maxItems: 50 },
          },
        },
      },
    },
    requiredFields: [],
    image: 'registry.example.com/acme/dump-loader:2.1.0',
    command: ['/loader'],
    rights: [
      { scope: 'namespace', text: 'get secrets', wildcard: false },
      { scope: 'cluster', text: 'do anything with nodes', wildcard: true },
    ],
    settings: 3,
    wideRights: true,
    contract: { owner: 'group:default/data', pathPattern: '\\.dump$' },
    findings: [
      {
        code: 'image-tag',
        severity: 'warning',
        message: 'The image has a tag and no digest.',
      },
    ],
    digest: 'b'.repeat(64),
  },
];
