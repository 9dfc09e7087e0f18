import {
  MetricAttributes,
  MetricOptions,
  MetricsService,
  MetricsServiceObservable,
  MetricsServiceObservableCallback,
} from '@backstage/backend-plugin-api/alpha';

interface Recorded {
  metric: string;
  value: number;
  labels: MetricAttributes;
}

/** What Prometheus makes of a metric's name: no dots, `_total` for what only counts up, three series of a histogram. */
function toSeries(name: string, kind: string): string[] {
  const plain = name.replaceAll('.', '_');
  if (kind === 'histogram') {
    return ['bucket', 'count', 'sum'].map(part => `${plain}_${part}`);
  }
  return [kind === 'counter' ? `${plain}_total` : plain];
}

/** A metrics service that keeps what it is told, as an SDK would collect it. */
export class RecordingMetrics implements MetricsService {
  readonly series: string[] = [];
  readonly recorded: Recorded[] = [];
  readonly #observed = new Map<string, Set<MetricsServiceObservableCallback>>();

  #recorder(kind: string) {
    return (metric: string, _options?: MetricOptions) => {
      this.series.push(...toSeries(metric, kind));
      const keep = (value: number, labels: MetricAttributes = {}) =>
        void this.recorded.push({ metric, value, labels });
      return { add: keep, record: keep };
    };
  }

  #observable(kind: string) {
    return <T extends MetricAttributes>(
      metric: string,
      _options?: MetricOptions,
    ): MetricsServiceObservable<T> => {
      this.series.push(...toSeries(metric, kind));
      const callbacks = new Set<MetricsServiceObservableCallback>();
      this.#observed.set(metric, callbacks);
      return {
        addCallback: callback =>
          void callbacks.add(callback as MetricsServiceObservableCallback),
        removeCallback: callback =>
          void callbacks.delete(callback as MetricsServiceObservableCallback),
      };
    };
  }

  createCounter = this.#recorder('counter');
  createUpDownCounter = this.#recorder('gauge');
  createHistogram = this.#recorder('histogram');
  createGauge = this.#recorder('gauge');
  createObservableCounter = this.#observable('counter');
  createObservableUpDownCounter = this.#observable('gauge');
  createObservableGauge = this.#observable('gauge');

  /** What the gauges say now. */
  async collect(): Promise<Recorded[]> {
    const told: Recorded[] = [];
    for (const [metric, callbacks] of this.#observed) {
      for (const callback of callbacks) {
        await callback({
          observe: (value, labels = {}) =>
            void told.push({ metric, value, labels }),
        });
      }
    }
    return told;
  }
}
