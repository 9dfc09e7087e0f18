import { LogItem } from './LogLine';
import { LogQueue } from './LogQueue';

const lines = (from: number, to: number): LogItem[] =>
  Array.from({ length: to - from }, (_, index) => ({
    text: `${from + index}`.padStart(1_000, '-'),
    cutBytes: 0,
  }));

const numbers = (items: LogItem[]) =>
  items.map(item => Number(/\d+$/.exec('text' in item ? item.text : '')?.[0]));

describe('lines that wait for who reads them', () => {
  it('are the newest, with how many went before them', async () => {
    const queue = new LogQueue({ mostBytes: 10 * 2_128 });
    for (let count = 0; count < 100_000; count += 100) {
      queue.add(lines(count, count + 100));
    }
    const batch = await queue.take(Infinity);
    expect(batch?.dropped).toBe(100_000 - 10);
    expect(numbers(batch?.items ?? [])).toEqual(
      numbers(lines(99_990, 100_000)),
    );
  });

  it('are taken in their order, some at a time, until there are no more', async () => {
    const queue = new LogQueue({ mostBytes: 1_000_000 });
    const taken: number[] = [];
    const reader = (async () => {
      for (;;) {
        const batch = await queue.take(5_000);
        if (!batch) {
          return;
        }
        expect(batch.items.length).toBeLessThanOrEqual(3);
        expect(batch.dropped).toBe(0);
        taken.push(...numbers(batch.items));
      }
    })();
    for (let count = 0; count < 5_000; count += 50) {
      queue.add(lines(count, count + 50));
      await queue.room();
    }
    queue.end();
    await reader;
    expect(taken).toEqual(numbers(lines(0, 5_000)));
  });

  it('hold up who can wait, until its reader has left', async () => {
    const queue = new LogQueue({ mostBytes: 10_000 });
    queue.add(lines(0, 4));
    let hasRoom = false;
    const room = queue.room().then(() => {
      hasRoom = true;
    });
    await new Promise(setImmediate);
    expect(hasRoom).toBe(false);
    queue.end();
    await room;
    expect(hasRoom).toBe(true);
  });
});
