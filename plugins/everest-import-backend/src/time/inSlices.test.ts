import { inSlices, pause } from './inSlices';

function work(milliseconds: number) {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

/** How much was done at most before the event loop turned. */
async function mostInOneTurn(run: (done: () => void) => Promise<unknown>) {
  let most = 0;
  let count = 0;
  let isOver = false;
  const turn = () => {
    most = Math.max(most, count);
    count = 0;
    if (!isOver) {
      setImmediate(turn);
    }
  };
  setImmediate(turn);
  await run(() => {
    count += 1;
  });
  isOver = true;
  return Math.max(most, count);
}

describe('work in slices', () => {
  const aMillisecondEach = (done: () => void) => async () => {
    for (let times = 0; times < 8; times += 1) {
      work(1);
      done();
      await pause();
    }
  };

  it('lets the event loop turn', async () => {
    expect(
      await mostInOneTurn(done => aMillisecondEach(done)()),
    ).toBeLessThanOrEqual(10);
  });

  it('lets it turn as soon where many work at once', async () => {
    const all = (done: () => void) =>
      Promise.all(Array.from({ length: 60 }, aMillisecondEach(done)));
    // The first thing that each does comes before it asks
    expect(await mostInOneTurn(all)).toBeLessThanOrEqual(60 + 10);
    const later = (done: () => void) =>
      Promise.all(
        Array.from({ length: 60 }, async () => {
          await pause();
          await aMillisecondEach(done)();
        }),
      );
    work(10);
    expect(await mostInOneTurn(later)).toBeLessThanOrEqual(10);
  });

  it('comes to an end for all who take part', async () => {
    const ended = Array.from({ length: 20 }, (_, at) =>
      inSlices([1, 2, 3], item => {
        work(1);
        return item * at;
      }),
    );
    expect(await Promise.all(ended)).toContainEqual([19, 38, 57]);
  });
});
