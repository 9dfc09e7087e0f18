import { compact, readTarget } from '../TargetValue';
import { moreOf, moreRequest, type MoreValue } from './MoreValue';

const ALL: MoreValue = {
  schedule: '0 1 * * *',
  storage: 'nightly',
  copies: 7,
  pointInTime: true,
  monitoring: 'pmm',
  expose: 'external',
  sourceRanges: ['10.0.0.0/8', '2001:db8::/32'],
  proxyType: 'haproxy',
  proxies: 2,
  config: '[mysqld]\nmax_connections=200\n',
};

describe('what a database has besides its size', () => {
  it('comes back as it was said, from the request and from the target', () => {
    const request = moreRequest(ALL);
    expect(request).toEqual({
      engine: { config: '[mysqld]\nmax_connections=200\n' },
      proxy: {
        type: 'haproxy',
        replicas: 2,
        expose: {
          type: 'external',
          ipSourceRanges: ['10.0.0.0/8', '2001:db8::/32'],
        },
      },
      spec: {
        backup: {
          schedules: [
            {
              name: 'regular',
              enabled: true,
              schedule: '0 1 * * *',
              backupStorageName: 'nightly',
              retentionCopies: 7,
            },
          ],
          pitr: { enabled: true, backupStorageName: 'nightly' },
        },
        monitoring: { monitoringConfigName: 'pmm' },
      },
    });
    expect(moreOf(request)).toEqual(ALL);
    const target = readTarget({ ...request, engine: request.engine });
    expect(moreOf(target)).toEqual(ALL);
  });

  it('is nothing where nothing is said', () => {
    expect(compact(moreRequest({}))).toEqual({});
    expect(compact(moreRequest({ storage: 'x', pointInTime: true }))).toEqual(
      {},
    );
  });

  it.each([
    { of: 'no request', request: undefined },
    { of: 'a text', request: { spec: 'x', proxy: 1, engine: [] } },
    { of: 'no schedules', request: { spec: { backup: { schedules: 'x' } } } },
    {
      of: 'a list of texts',
      request: { spec: { backup: { schedules: [1] } } },
    },
    {
      of: 'wrong types',
      request: { proxy: { replicas: '3', expose: { type: {} } } },
    },
    {
      of: 'ranges of numbers',
      request: { proxy: { expose: { ipSourceRanges: ['10.0.0.0/8', 8] } } },
    },
  ])('of a link that says $of is nothing', ({ request }) => {
    expect(compact(moreOf(request))).toEqual({});
  });

  it('takes a schedule that is switched off for none', () => {
    const off = { schedule: '* * * * *', enabled: false };
    const on = { schedule: '0 1 * * *', enabled: true };
    const of = (...schedules: object[]) =>
      moreOf({ spec: { backup: { schedules } } }).schedule;
    expect([of(off), of(off, on)]).toEqual([undefined, '0 1 * * *']);
  });

  it('of a link has no part that the form does not show', () => {
    const target = readTarget({
      engine: { type: 'mysql', userSecretsName: 'x' },
      proxy: { expose: { type: 'external', loadBalancerConfigName: 'x' } },
      spec: { paused: true, backup: { pitr: { enabled: true } } },
    });
    expect(target).toEqual({
      engine: { type: 'mysql' },
      proxy: { expose: { type: 'external' } },
    });
  });
});
