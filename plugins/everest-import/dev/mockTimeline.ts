import type {
  Import,
  ImportTimeline,
} from '@everest-import/backstage-plugin-everest-import-common';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A way such as an import has it. */
export function timelineOf(item: Import): ImportTimeline {
  const began = Date.parse(item.requestedAt);
  const live = item.outcome === undefined && !item.gone;
  const at = (after: number) => new Date(began + after).toISOString();
  return {
    id: item.id,
    asOf: at(5 * MINUTE),
    live,
    stages: [
      {
        ...{ stage: 'requested', at: at(0), durationMs: 0 },
        ...{ source: 'portal', raw: '' },
      },
      {
        ...{ stage: 'checked', at: at(0), durationMs: 2 * SECOND },
        ...{ source: 'portal', raw: 'checked' },
      },
      {
        ...{ stage: 'database-created', at: at(2 * SECOND) },
        ...{ source: 'database', raw: 'Provisioning (creating)' },
        durationMs: 4 * MINUTE,
        usual: { medianMs: 3 * MINUTE, p90Ms: 6 * MINUTE, runs: 25 },
      },
      {
        ...{ stage: 'importer-started', at: at(4 * MINUTE) },
        ...{ source: 'pod', raw: 'importer percona/everest-operator:1.12.0' },
        durationMs: MINUTE,
      },
    ],
    next: live
      ? [
          {
            stage: 'ready',
            usual: { medianMs: 8 * MINUTE, p90Ms: 20 * MINUTE, runs: 25 },
          },
        ]
      : [],
    unread: [],
  };
}
