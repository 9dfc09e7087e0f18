import {
  ClusterState,
  databaseEntityRef,
  Import,
  Importer,
} from '@everest-import/backstage-plugin-everest-import-common';

/** An import of the cluster `sandbox`. */
export function anImport(more: Partial<Import> = {}): Import {
  const address = {
    cluster: 'sandbox',
    namespace: 'team-blue',
    name: 'orders',
    ...more,
  };
  return {
    id: `uid-${address.name}`,
    origin: 'portal',
    phase: 'Importing',
    phaseSince: '2026-11-23T10:00:00Z',
    engine: { type: 'postgresql', version: '17.5' },
    importer: 'everest-percona-pg-operator',
    source: { bucket: 'backups', path: '/orders/' },
    database: { status: 'importing', ready: false },
    owner: 'group:default/guests',
    entity: 'component:default/shop-api',
    requestedAt: '2026-11-23T10:00:00Z',
    entityRef: databaseEntityRef(address),
    ...address,
  };
}

/** An importer of the cluster `sandbox`. */
export function anImporter(more: Partial<Importer> = {}): Importer {
  return {
    cluster: 'sandbox',
    name: 'acme-dump-loader',
    displayName: 'Acme dump loader',
    description: 'Loads dumps',
    engines: ['mysql', 'postgresql'],
    otherEngines: [],
    requiredFields: [],
    rights: [],
    contract: {},
    findings: [],
    settings: 0,
    wideRights: false,
    digest: 'abc',
    ...more,
  };
}

/** A cluster that answers. */
export function aCluster(more: Partial<ClusterState> = {}): ClusterState {
  return {
    name: 'sandbox',
    title: 'Sandbox',
    reachable: true,
    synced: true,
    everest: { installed: true, generation: 'v1' },
    missingRights: [],
    ...more,
  };
}
