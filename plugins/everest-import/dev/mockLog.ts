import type { ImportLogEvent } from '@everest-import/backstage-plugin-everest-import-common';

const TEXTS = [
  'reading /payload/request.json',
  'target database answers',
  'restore started',
  '{"level":"error","error":"failed to run PXC restore: no space left on device"}',
];

/** A log of a few lines; that of an import that runs goes on without a word. */
export function logEvents(runs: boolean): ImportLogEvent[] {
  const begin = Date.UTC(2026, 0, 15, 8, 41);
  const lines = TEXTS.map((text, index) => ({
    at: new Date(begin + index * 4_000).toISOString(),
    text,
  }));
  return [
    { type: 'lines', lines },
    runs
      ? { type: 'end', reason: 'read', text: 'The importer still runs.' }
      : {
          type: 'end',
          reason: 'container-ended',
          text: 'The importer has ended with exit code 1 (Error).',
        },
  ];
}
