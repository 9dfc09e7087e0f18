import { until } from '../__testUtils__/harness';
import { Controller } from './Controller';

/** Its first pause is 50 s. */
const PACE = 20_000_000;

describe('a controller of the stand-in', () => {
  it('looks at once at what changes, in the midst of the pause after a failure', async () => {
    const cluster = { stopped: false };
    let looks = 0;
    const fails = async () => {
      looks += 1;
      throw new Error('the Secret is not there');
    };
    const controller = new Controller(cluster, fails, PACE);
    controller.look('team-blue', 'data-import-shop');
    await until('the first look', () => looks === 1);
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(looks).toBe(1);
    controller.look('team-blue', 'data-import-shop');
    await until('the look after a change', () => looks === 2);
    cluster.stopped = true;
  });
});
