import { ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { ClockSkew } from './ClockSkew';

const AT = Date.parse('2026-01-15T09:00:00Z');

async function skewOf(date: string | null, took = 100) {
  let now = AT;
  const skew = new ClockSkew(() => now);
  await skew.measure(async () => {
    now += took;
    return { headers: { get: () => date } };
  });
  return skew.seconds();
}

describe('the clock of a cluster', () => {
  it.each([
    ['Thu, 15 Jan 2026 09:02:00 GMT', 120],
    ['Thu, 15 Jan 2026 08:50:00 GMT', -600],
    ['Thu, 15 Jan 2026 09:00:05 GMT', undefined],
    ['Thu, 15 Jan 2026 08:59:55 GMT', undefined],
    ['no date', undefined],
    [null, undefined],
  ])('that says %s is off by %p seconds', async (date, seconds) => {
    expect(await skewOf(date)).toBe(seconds);
  });

  it('is not judged by a slow reply', async () => {
    expect(await skewOf('Thu, 15 Jan 2026 09:02:00 GMT', 8_000)).toBe(
      undefined,
    );
  });

  it('is compared with ours at each reply', async () => {
    const api = await ScriptedApi.start();
    let ahead = 3_600_000;
    const connection = api.connection({ clock: () => Date.now() + ahead });
    await connection.request({ method: 'GET', path: '/x' });
    expect(connection.clockSkewSeconds()).toBeCloseTo(-3_600, -1);
    ahead = 0;
    await connection.request({ method: 'GET', path: '/x' });
    expect(connection.clockSkewSeconds()).toBeUndefined();
    await api.stop();
  });
});
