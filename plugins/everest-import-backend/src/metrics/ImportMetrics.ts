import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import {
  Import,
  ImportOutcome,
} from '@everest-import/backstage-plugin-everest-import-common';
import { LimitedWords } from './LimitedWords';
import { observeState, ObservedState } from './observeState';

const MOST_IMPORTERS = 50;
const MOST_CHECKS = 200;

/** From a minute to a day: what imports take. */
const IMPORT_SECONDS = [
  30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200, 14_400, 28_800, 86_400,
];
const LOOK_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25];

/** What happens, counted as it does. No name of a person, database, namespace, bucket or path is a label. */
export interface ImportMetrics {
  /** An import has ended, told once however many replicas there are. */
  ended(item: Import, outcome: ImportOutcome): void;
  /** @param checks - codes of what refused it */
  refused(
    door: 'create' | 'dry-run' | 'manifests' | 'preflight',
    checks: string[],
  ): void;
  looked(
    operation: 'list' | 'find' | 'look',
    result: string,
    seconds: number,
  ): void;
  /** @returns what ends it */
  observe(state: ObservedState): () => void;
}

/** Registers all metrics with Backstage's metrics service; without an OpenTelemetry SDK in the process they cost nothing. */
export function createImportMetrics(service: MetricsService): ImportMetrics {
  const importers = new LimitedWords(MOST_IMPORTERS);
  const checks = new LimitedWords(MOST_CHECKS);
  const ends = service.createHistogram('everest_import.run.duration_seconds', {
    description:
      'Imports that ended, by how long they took from request to end',
    unit: 's',
    advice: { explicitBucketBoundaries: IMPORT_SECONDS },
  });
  const refusals = service.createCounter('everest_import.refusals', {
    description: 'Checks that refused an import or failed in a preflight',
  });
  const looks = service.createHistogram('everest_import.s3.duration_seconds', {
    description: 'Looks into buckets, by how they ended',
    unit: 's',
    advice: { explicitBucketBoundaries: LOOK_SECONDS },
  });
  return {
    ended({ cluster, importer, requestedAt, finishedAt }, outcome) {
      const length = Date.parse(finishedAt ?? '') - Date.parse(requestedAt);
      if (length >= 0) {
        ends.record(length / 1000, {
          cluster,
          importer: importers.of(importer),
          outcome,
        });
      }
    },
    refused(door, codes) {
      for (const code of new Set(codes)) {
        refusals.add(1, { door, check: checks.of(code) });
      }
    },
    looked: (operation, result, seconds) =>
      looks.record(seconds, { operation, result }),
    observe: state => observeState(service, state, importers),
  };
}
