import { Batch } from './Batch';
import { WorkPace } from './WorkPace';

describe('Batch', () => {
  const signal = new AbortController().signal;
  const waits: number[] = [];
  const worked: string[][] = [];
  let now = 0;
  let wake = () => {};
  let workTakes = 0;

  const batch = (pace = new WorkPace(() => now)) =>
    new Batch<string>({
      pace,
      sleep: milliseconds => {
        waits.push(milliseconds);
        return new Promise(resolve => {
          wake = resolve;
        });
      },
      work: async items => {
        worked.push([...items]);
        now += workTakes;
      },
    });

  const settle = async () => {
    wake();
    await new Promise(resolve => setImmediate(resolve));
  };

  beforeEach(() => {
    waits.length = 0;
    worked.length = 0;
  });

  it('makes one piece of work of what comes within a moment', async () => {
    workTakes = 1;
    const changes = batch();
    changes.add('a', 200, signal);
    changes.add('b', 200, signal);
    changes.add('a', 200, signal);
    await settle();
    expect(worked).toEqual([['a', 'b']]);
    changes.add('c', 200, signal);
    await settle();
    expect(worked).toEqual([['a', 'b'], ['c']]);
    expect(waits).toEqual([200, 200]);
  });

  it('gathers for longer after work that took long, and for seconds at most', async () => {
    const changes = batch();
    workTakes = 150;
    changes.add('a', 200, signal);
    await settle();
    workTakes = 60_000;
    changes.add('b', 200, signal);
    await settle();
    workTakes = 5;
    changes.add('c', 200, signal);
    await settle();
    changes.add('d', 200, signal);
    await settle();
    expect(waits).toEqual([200, 1_500, 5_000, 200]);
  });

  it('gathers for as long as all take together that ask the same portal', async () => {
    const pace = new WorkPace(() => now);
    workTakes = 40;
    for (let cluster = 0; cluster < 10; cluster += 1) {
      batch(pace).add('a', 200, signal);
      await settle();
    }
    expect(waits.slice(-1)).toEqual([3_600]);
    batch(pace).add('b', 200, signal);
    expect(waits.slice(-1)).toEqual([4_000]);
    now += 30_000;
    batch(pace).add('c', 200, signal);
    expect(waits.slice(-1)).toEqual([200]);
  });
});
