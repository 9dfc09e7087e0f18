import {
  MetricsService,
  MetricsServiceObservableResult,
} from '@backstage/backend-plugin-api/alpha';
import {
  ClusterState,
  Import,
} from '@everest-import/backstage-plugin-everest-import-common';
import { OutboxDepth } from '../imports/outbox/Outbox';
import { Clock } from '../time/Clock';
import { LimitedWords } from './LimitedWords';

/** What is looked at when somebody collects metrics, and never otherwise. */
export interface ObservedState {
  clock: Clock;
  /** Imports whose objects are there. */
  live(): Import[];
  clusters(): ClusterState[];
  outboxDepth(): Promise<OutboxDepth>;
}

function countBy(
  imports: Import[],
  labelsOf: (item: Import) => Record<string, string>,
) {
  const counts = new Map<
    string,
    { labels: Record<string, string>; count: number }
  >();
  for (const item of imports) {
    const labels = labelsOf(item);
    const key = JSON.stringify(labels);
    const counted = counts.get(key) ?? { labels, count: 0 };
    counts.set(key, { labels, count: counted.count + 1 });
  }
  return [...counts.values()];
}

/**
 * Gauges of what is true now; each replica tells the same, so take the highest of them.
 *
 * @returns what ends it
 */
export function observeState(
  service: MetricsService,
  state: ObservedState,
  importers: LimitedWords,
): () => void {
  const ends: (() => void)[] = [];
  const gauge = (
    name: string,
    options: { description: string; unit?: string },
    tell: (result: MetricsServiceObservableResult) => void | Promise<void>,
  ) => {
    const observable = service.createObservableGauge(name, options);
    observable.addCallback(tell);
    ends.push(() => observable.removeCallback(tell));
  };
  gauge(
    'everest_import.imports',
    { description: 'Imports whose database is there, by phase and importer' },
    result => {
      const counted = countBy(state.live(), item => ({
        cluster: item.cluster,
        phase: item.phase,
        importer: importers.of(item.importer),
      }));
      counted.forEach(({ labels, count }) => result.observe(count, labels));
    },
  );
  gauge(
    'everest_import.cluster.up',
    { description: '1: the cluster answers and was read in full; 0: not' },
    result => {
      for (const { name, reachable, synced } of state.clusters()) {
        result.observe(reachable && synced ? 1 : 0, { cluster: name });
      }
    },
  );
  gauge(
    'everest_import.watch.age_seconds',
    {
      description: 'How long what is known of the cluster may be out of date',
      unit: 's',
    },
    result => {
      for (const { name, staleSince } of state.clusters()) {
        const age = staleSince ? state.clock() - Date.parse(staleSince) : 0;
        result.observe(Math.max(age, 0) / 1000, { cluster: name });
      }
    },
  );
  const outbox = (
    name: string,
    options: { description: string; unit?: string },
    read: (depth: OutboxDepth) => number,
  ) =>
    gauge(`everest_import.outbox.${name}`, options, async result => {
      // A database that is away has alerts of its own
      const depth = await state.outboxDepth().catch(() => undefined);
      if (depth) {
        result.observe(read(depth));
      }
    });
  outbox(
    'waiting',
    { description: 'Messages about imports that are to be sent' },
    depth => depth.waiting,
  );
  outbox(
    'oldest_seconds',
    { description: 'How long the oldest of them waits', unit: 's' },
    depth => depth.oldest / 1000,
  );
  outbox(
    'given_up',
    { description: 'Messages that never went through' },
    depth => depth.givenUp,
  );
  return () => ends.forEach(end => end());
}
