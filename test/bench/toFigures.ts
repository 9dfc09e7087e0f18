import { CAUSES } from './causes';
import { Counts } from './BenchClusters';
import { Blocks, Memory } from './gauges';
import { Figure, ms, within } from './figures';
import { Measured, WithRows } from './measureOn';
import { Times } from './measure/times';

const MIB = 1024 ** 2;
const percent = (cores: number) => `${(cores * 100).toFixed(1)} %`;
const number = (count: number) => count.toLocaleString('en-US');
const both = ({ p50, p99 }: Times) => `p50 ${ms(p50)}, p99 ${ms(p99)}`;

function faster(view: Times, rival: Times, goal: number) {
  const p50 = rival.p50 / view.p50;
  const p99 = rival.p99 / view.p99;
  return {
    goal: `>= ${goal}x faster`,
    measured: `p50 ${p50.toFixed(1)}x, p99 ${p99.toFixed(1)}x (it: ${both(
      rival,
    )})`,
    met: p50 >= goal && p99 >= goal,
  };
}

function atMost(value: number, goal: number, show: (value: number) => string) {
  return {
    goal: `<= ${show(goal)}`,
    measured: show(value),
    met: value <= goal,
  };
}

function startOf({ startMs, settledMs }: WithRows, bare: Measured['bare']) {
  const figure = atMost(startMs - bare.startMs, 5_000, ms);
  return {
    ...figure,
    measured: `${figure.measured}, at rest ${ms(settledMs)} later`,
  };
}

const inMib = (bytes: number) => `${Math.round(bytes / MIB)} MiB`;

function memoryOf({ many, bare }: Measured) {
  const over = (of: (memory: Memory) => number) =>
    of(many.memory) - of(bare.memory);
  const figure = atMost(
    over(({ rss }) => rss),
    150 * MIB,
    inMib,
  );
  return {
    ...figure,
    measured: `${figure.measured}, ${inMib(
      over(({ heap }) => heap),
    )} of it JavaScript's`,
  };
}

/** By the clock; what it worked meanwhile, and the longest by that, tell it from a machine that had other things to do. */
function longestBlock({ blocks }: Measured) {
  const most = (of: (longest: Blocks) => number) =>
    blocks.reduce((a, b) => (of(b.longest) > of(a.longest) ? b : a));
  const clock = most(({ byClock }) => byClock.ms);
  const work = most(({ byWork }) => byWork.cpuMs);
  const { byClock } = clock.longest;
  return {
    ...atMost(byClock.ms, 50, ms),
    cause: CAUSES.clock,
    what: 'longest block of the event loop in all of it',
    measured: `${ms(byClock.ms)} in ${clock.during}, with ${ms(
      byClock.cpuMs,
    )} of CPU in it, ${ms(
      byClock.collectingMs,
    )} of it collecting garbage; most CPU: ${ms(
      work.longest.byWork.cpuMs,
    )} in ${work.during}`,
  };
}

/** What was measured on one kind of database, as lines of docs/benchmarks.md. */
export function toFigures(measured: Measured, counts: Counts): Figure[] {
  const { client, bare, few, many, list, rival } = measured;
  const live = counts.clusters * counts.databases;
  const total = number(live + counts.ended);
  const ratio = many.view.p50 / few.view.p50;
  const whileRunning = measured.viewWhileRunning;
  const evidence = whileRunning.p50 / many.view.p50;
  const lines: Figure[] = [
    {
      what: `imports of one entity, ${total} rows`,
      goal: 'see below',
      measured: both(many.view),
      met: true,
      cause: '',
    },
    {
      what: `the same, against the Kubernetes plugin's fetch of 2 custom resources`,
      ...faster(many.view, rival.custom, 20),
      cause: CAUSES.page,
    },
    {
      what: `the same, against the Kubernetes plugin's whole entity`,
      ...faster(many.view, rival.all, 50),
      cause: CAUSES.page,
    },
    {
      what: 'the same: requests to Kubernetes for 320 of them',
      goal: '0 more than at rest',
      measured: `${many.requests.viewing} (at rest in that time ${Math.round(
        many.requests.idle,
      )})`,
      met: many.requests.viewing <= Math.ceil(many.requests.idle * 1.5) + 10,
      cause: CAUSES.none,
    },
    {
      what: `the same, with ${number(counts.ended)} ended rows over without`,
      goal: '<= 1.2x',
      measured: `${ratio.toFixed(2)}x (without: ${both(few.view)})`,
      met: ratio <= 1.2,
      cause: CAUSES.clock,
    },
    {
      what: `the same, while ${number(
        live / 10,
      )} imports run whose evidence is gathered, over none`,
      goal: '<= 1.2x',
      measured: `${evidence.toFixed(2)}x (${both(whileRunning)})`,
      met: evidence <= 1.2,
      cause: CAUSES.clock,
    },
    {
      what: `list of 20, filtered, of ${total}, over the imports of one entity`,
      goal: '<= 2x',
      measured: `${(list.p50 / many.view.p50).toFixed(2)}x (${both(list)})`,
      met: list.p50 <= 2 * many.view.p50,
      cause: CAUSES.clock,
    },
    {
      what: '50 viewers polling while imports run, of one core',
      ...atMost(measured.viewers.cores, 0.1, percent),
      cause: CAUSES.page,
    },
    {
      what: `one change in Kubernetes: CPU, ${number(live)} rows`,
      ...atMost(few.costOfChange, 3, ms),
      cause: CAUSES.change,
    },
    {
      what: `one change in Kubernetes: CPU, ${total} rows`,
      ...atMost(many.costOfChange, 3, ms),
      cause: CAUSES.change,
    },
    {
      what: 'change in Kubernetes to GET, p95',
      ...atMost(within(0.95, measured.single), 250, ms),
      cause: CAUSES.clock,
    },
    {
      what: 'change in Kubernetes to the text in a browser, p95',
      ...(measured.text.length > 0
        ? atMost(within(0.95, measured.text), 1_000, ms)
        : { goal: '<= 1000 ms', measured: 'not measured', met: false }),
      cause: CAUSES.text,
    },
    {
      what: '300 changes in 10 s to GET, p95',
      ...atMost(within(0.95, measured.burst), 1_000, ms),
      cause: CAUSES.change,
    },
    {
      what: 'at rest, over the bare backend: of one core',
      ...atMost(many.idle.cores - bare.idle.cores, 0.01, percent),
      cause: CAUSES.rest,
    },
    {
      what: `${number(
        live / 10,
      )} imports run and nobody looks, over the bare backend: of one core`,
      goal: 'none',
      measured: percent(measured.running.cores - bare.idle.cores),
      met: true,
      cause: '',
    },
    {
      what: 'at rest, over the bare backend: memory, when all garbage was collected',
      ...memoryOf(measured),
      cause: CAUSES.memory,
    },
    {
      what: `first start to complete list, over the bare backend's start`,
      ...startOf(few, bare),
      cause: CAUSES.firstStart,
    },
    {
      what: `start with ${total} rows to complete list, over the bare backend's start`,
      ...startOf(many, bare),
      cause: CAUSES.start,
    },
    longestBlock(measured),
  ];
  return lines.map(line => ({
    ...line,
    what: `${client}: ${line.what}`,
  }));
}
