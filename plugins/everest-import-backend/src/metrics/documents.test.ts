import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { parse } from 'yaml';
import { RecordingMetrics } from '../__testUtils__/RecordingMetrics';
import { createImportMetrics } from './ImportMetrics';

interface Rule {
  alert: string;
  expr: string;
  labels: { severity: string };
  annotations: { summary: string; description: string; runbook_url: string };
}

interface Panel {
  id: number;
  title: string;
  targets: { expr: string }[];
  gridPos: { x: number; y: number; w: number; h: number };
}

const read = (name: string) =>
  readFileSync(
    resolvePackagePath(
      '@everest-import/backstage-plugin-everest-import-backend',
      '../../docs',
      name,
    ),
    'utf8',
  );

const rules: Rule[] = parse(read('alerts.yaml')).groups.flatMap(
  (group: { rules: Rule[] }) => group.rules,
);
const dashboard = JSON.parse(read('grafana-dashboard.json'));
const panels: Panel[] = dashboard.panels;
const runbook = read('runbook.md');
const readme = read('../README.md');

function registered(): string[] {
  const metrics = new RecordingMetrics();
  createImportMetrics(metrics).observe({
    clock: Date.now,
    live: () => [],
    clusters: () => [],
    outboxDepth: async () => ({ waiting: 0, oldest: 0, givenUp: 0 }),
  });
  return metrics.series;
}

const seriesIn = (text: string) => text.match(/everest_import_\w+/g) ?? [];
/** One histogram is three series. */
const familyOf = (series: string) => series.replace(/_(bucket|count|sum)$/, '');

describe('the alerts', () => {
  it.each(rules.map(rule => [rule.alert, rule] as const))(
    '%s asks for metrics that there are',
    (_name, { expr }) => {
      const asked = seriesIn(expr);
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.filter(name => !registered().includes(name))).toEqual([]);
    },
  );

  it.each(rules.map(rule => [rule.alert, rule] as const))(
    '%s leads to a part of the runbook that says what to do',
    (name, { annotations, labels }) => {
      expect(annotations.runbook_url).toBe(
        `docs/runbook.md#${name.toLocaleLowerCase('en-US')}`,
      );
      const [, part] = runbook.split(`\n## ${name}\n`);
      expect(part?.split('\n## ')[0]).toMatch(/\n1\. /);
      expect(annotations.summary).toBeTruthy();
      expect(annotations.description).toBeTruthy();
      expect(['critical', 'warning']).toContain(labels.severity);
    },
  );

  it('are all that the runbook knows', () => {
    const parts = [...runbook.matchAll(/^## (\w+)$/gm)].map(([, name]) => name);
    expect(parts.sort()).toEqual(rules.map(({ alert }) => alert).sort());
  });
});

describe('the dashboard', () => {
  it.each(panels.map(panel => [panel.title, panel] as const))(
    'asks in "%s" for metrics that there are',
    (_title, { targets }) => {
      for (const { expr } of targets) {
        const asked = seriesIn(expr);
        expect(asked.length).toBeGreaterThan(0);
        expect(asked.filter(name => !registered().includes(name))).toEqual([]);
      }
    },
  );

  it('shows each metric', () => {
    const shown = panels.flatMap(({ targets }) =>
      targets.flatMap(({ expr }) => seriesIn(expr).map(familyOf)),
    );
    expect(
      registered()
        .map(familyOf)
        .filter(family => !shown.includes(family)),
    ).toEqual([]);
  });

  it('has panels beside each other, each with its own id', () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from(
        { length: w * h },
        (_, n) => `${x + (n % w)},${y + Math.floor(n / w)}`,
      ),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true);
  });
});

describe('the README', () => {
  it('has a row for each metric, and for no other', () => {
    const rows = [...readme.matchAll(/^\| `(everest_import_\w+)` /gm)];
    expect(rows.map(([, name]) => name).sort()).toEqual(
      [...new Set(registered().map(familyOf))].sort(),
    );
  });
});
