import { mockServices } from '@backstage/backend-test-utils';
import { until } from '../../__testUtils__/until';
import { Refresher } from './Refresher';

let refresher: Refresher;
afterEach(() => refresher.stop());

function open(refresh: (cluster: string) => Promise<number | undefined>) {
  const looks: string[] = [];
  refresher = new Refresher({
    refresh: async cluster => {
      looks.push(cluster);
      return refresh(cluster);
    },
    clock: Date.now,
    logger: mockServices.logger.mock(),
    gatherMs: 5,
    everyMs: 100_000,
  });
  return looks;
}

describe('Refresher', () => {
  it('looks once for many changes, at each cluster for itself', async () => {
    const looks = open(async () => undefined);
    for (let i = 0; i < 50; i++) {
      refresher.changed('c1');
    }
    refresher.changed('c2');
    await until(() => looks.length === 2);
    expect(looks).toEqual(['c1', 'c2']);
  });

  it('looks again for a change that came while it looked', async () => {
    const looks: string[] = open(async () => {
      if (looks.length === 1) {
        refresher.changed('c1');
      }
      return undefined;
    });
    refresher.changed('c1');
    await until(() => looks.length === 2);
    expect(looks).toHaveLength(2);
  });

  it('looks again when time alone changes the answer', async () => {
    const looks: string[] = open(async () =>
      looks.length === 1 ? Date.now() + 30 : undefined,
    );
    refresher.changed('c1');
    await until(() => looks.length === 2);
    expect(looks).toHaveLength(2);
  });

  it('goes on after a look that failed', async () => {
    const looks: string[] = open(async () => {
      throw new Error('database is locked');
    });
    refresher.changed('c1');
    await until(() => looks.length === 1);
    refresher.changed('c1');
    await until(() => looks.length === 2);
    expect(looks).toHaveLength(2);
  });
});
