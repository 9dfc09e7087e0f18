import { Import } from '@everest-import/backstage-plugin-everest-import-common';

/** An import as a watch shows it. */
export function sampleImport(change: Partial<Import> = {}): Import {
  return {
    id: 'uid-1',
    cluster: 'sandbox',
    namespace: 'team-blue',
    name: 'shop',
    origin: 'portal',
    phase: 'Importing',
    phaseSince: '2026-01-14T02:00:00.000Z',
    engine: { type: 'mysql' },
    importer: 'everest-percona-pxc-operator',
    source: { bucket: 'backups', path: 'a' },
    database: { status: 'importing', ready: false },
    requestedBy: 'user:default/guest',
    owner: 'group:default/guests',
    requestedAt: '2026-01-14T01:00:00.000Z',
    entityRef: 'resource:default/sandbox-team-blue-shop',
    ...change,
  };
}
