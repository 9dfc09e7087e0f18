import { Import } from '@everest-import/backstage-plugin-everest-import-common';

/** An import of `c1/team-blue/shop`, with what a test wants different. */
export function anImport(overlay: Partial<Import> = {}): Import {
  return {
    id: 'uid-team-blue-shop',
    cluster: 'c1',
    namespace: 'team-blue',
    name: 'shop',
    origin: 'kubernetes',
    phase: 'Importing',
    phaseSince: '2026-01-15T08:41:00.000Z',
    engine: { type: 'mysql', version: '8.0.42-33.1' },
    importer: 'acme-dump-loader',
    source: { bucket: 'backups', path: '/dumps/shop' },
    database: { status: 'importing', ready: false },
    requestedAt: '2026-01-15T08:40:00.000Z',
    entityRef: 'resource:default/c1-team-blue-shop',
    ...overlay,
  };
}
