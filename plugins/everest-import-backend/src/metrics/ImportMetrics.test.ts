import { anImport } from '../__testUtils__/imports';
import { RecordingMetrics } from '../__testUtils__/RecordingMetrics';
import { createImportMetrics } from './ImportMetrics';

const NOW = Date.parse('2026-01-15T09:00:00.000Z');

const cluster = (name: string, staleSince?: string) => ({
  name,
  title: name,
  reachable: !staleSince,
  synced: true,
  staleSince,
  everest: { installed: true },
});

function start(
  outboxDepth = async () => ({ waiting: 3, oldest: 4_500, givenUp: 1 }),
) {
  const service = new RecordingMetrics();
  const metrics = createImportMetrics(service);
  const stop = metrics.observe({
    clock: () => NOW,
    live: () => [
      anImport(),
      anImport({ name: 'second' }),
      anImport({ phase: 'Blocked', importer: 'other-loader' }),
    ],
    clusters: () => [cluster('c1'), cluster('c2', '2026-01-15T08:58:30.000Z')],
    outboxDepth,
  });
  return { service, metrics, stop };
}

describe('the metrics', () => {
  it('tell what is true when they are collected', async () => {
    const { service } = start();
    expect(await service.collect()).toEqual([
      {
        metric: 'everest_import.imports',
        value: 2,
        labels: {
          cluster: 'c1',
          phase: 'Importing',
          importer: 'acme-dump-loader',
        },
      },
      {
        metric: 'everest_import.imports',
        value: 1,
        labels: { cluster: 'c1', phase: 'Blocked', importer: 'other-loader' },
      },
      {
        metric: 'everest_import.cluster.up',
        value: 1,
        labels: { cluster: 'c1' },
      },
      {
        metric: 'everest_import.cluster.up',
        value: 0,
        labels: { cluster: 'c2' },
      },
      {
        metric: 'everest_import.watch.age_seconds',
        value: 0,
        labels: { cluster: 'c1' },
      },
      {
        metric: 'everest_import.watch.age_seconds',
        value: 90,
        labels: { cluster: 'c2' },
      },
      { metric: 'everest_import.outbox.waiting', value: 3, labels: {} },
      {
        metric: 'everest_import.outbox.oldest_seconds',
        value: 4.5,
        labels: {},
      },
      { metric: 'everest_import.outbox.given_up', value: 1, labels: {} },
    ]);
  });

  it('say nothing of the outbox while the database is away, and the rest all the same', async () => {
    const { service } = start(() => Promise.reject(new Error('away')));
    const told = (await service.collect()).map(({ metric }) => metric);
    expect(told).toContain('everest_import.cluster.up');
    expect(told.join(' ')).not.toContain('outbox');
  });

  it('end with the plugin', async () => {
    const { service, stop } = start();
    stop();
    expect(await service.collect()).toEqual([]);
  });

  it('count each end with its length, and each check that refused once', () => {
    const { service, metrics } = start();
    metrics.ended(
      anImport({ finishedAt: '2026-01-15T08:50:00.000Z' }),
      'Failed',
    );
    metrics.refused('create', ['name-taken', 'name-taken', 'quota']);
    metrics.looked('list', 's3-timeout', 15);
    expect(service.recorded).toEqual([
      {
        metric: 'everest_import.run.duration_seconds',
        value: 600,
        labels: {
          cluster: 'c1',
          importer: 'acme-dump-loader',
          outcome: 'Failed',
        },
      },
      ...['name-taken', 'quota'].map(check => ({
        metric: 'everest_import.refusals',
        value: 1,
        labels: { door: 'create', check },
      })),
      {
        metric: 'everest_import.s3.duration_seconds',
        value: 15,
        labels: { operation: 'list', result: 's3-timeout' },
      },
    ]);
  });

  it('have so many importers for a label and no more, whoever makes more up', () => {
    const { service, metrics } = start();
    for (let n = 0; n < 1_000; n += 1) {
      metrics.ended(
        anImport({
          importer: n % 2 ? `importer-${n}` : 'x'.repeat(1_000 + n),
          finishedAt: '2026-01-15T08:50:00.000Z',
        }),
        'Failed',
      );
    }
    const labels = service.recorded.map(({ labels: { importer } }) => importer);
    expect(new Set(labels).size).toBe(51);
    expect(labels).toContain('other');
  });
});
