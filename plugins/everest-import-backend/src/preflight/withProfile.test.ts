import { sampleFacts } from '../__testUtils__/sampleFacts';
import { toManifest } from '../everest/manifest';
import { Profile } from '../config/profiles';

const SCHEDULE = {
  name: 'nightly',
  enabled: true,
  schedule: '0 2 * * *',
  backupStorageName: 'main',
};

const PROFILE: Profile = {
  name: 'small',
  title: 'Small',
  engine: {
    version: '16.9',
    replicas: 3,
    storage: { size: '50Gi', class: 'fast' },
    resources: { cpu: '2' },
    config: 'work_mem = 8MB',
  },
  proxy: { replicas: 1, expose: { ipSourceRanges: ['10.0.0.0/8'] } },
  spec: {
    backup: {
      schedules: [SCHEDULE],
      pitr: { enabled: true, backupStorageName: 'main' },
    },
    monitoring: { monitoringConfigName: 'pmm' },
    podSchedulingPolicyName: 'spread',
  },
};

function specOf(change: object) {
  const { request, resolved } = sampleFacts(
    { profile: 'small', ...change },
    { rules: { profiles: [PROFILE] } },
  );
  return toManifest({
    request,
    resolved,
    s3SecretName: 's3',
    requestHash: 'hash',
    requestedBy: 'user:default/guest',
  }).spec;
}

describe('withProfile', () => {
  it('fills in what the request leaves open, and leaves the rest to the defaults', () => {
    expect(specOf({})).toMatchObject({
      engine: {
        type: 'postgresql',
        version: '16.9',
        replicas: 3,
        storage: { size: '50Gi', class: 'fast' },
        resources: { cpu: '2', memory: '2G' },
        config: 'work_mem = 8MB',
      },
      proxy: {
        type: 'pgbouncer',
        replicas: 1,
        expose: { type: 'internal', ipSourceRanges: ['10.0.0.0/8'] },
      },
      ...PROFILE.spec,
    });
  });

  it('lets the request win, field by field', () => {
    const spec = specOf({
      engine: { type: 'postgresql', version: '17.5', storage: { size: '9Gi' } },
      proxy: { expose: { type: 'external' } },
      spec: { monitoring: { monitoringConfigName: 'own' } },
    });
    expect(spec).toMatchObject({
      engine: { version: '17.5', storage: { size: '9Gi', class: 'fast' } },
      proxy: { expose: { type: 'external', ipSourceRanges: ['10.0.0.0/8'] } },
      monitoring: { monitoringConfigName: 'own' },
      podSchedulingPolicyName: 'spread',
    });
  });

  it('takes a list of the request whole, and not beside that of the profile', () => {
    const own = { ...SCHEDULE, name: 'weekly' };
    const spec = specOf({ spec: { backup: { schedules: [own] } } });
    expect(spec).toMatchObject({
      backup: { schedules: [own], pitr: { enabled: true } },
    });
  });

  it.each([
    ['a name that is not there', 'huge', PROFILE],
    [
      'a profile of another engine',
      'small',
      { ...PROFILE, engines: ['mysql' as const] },
    ],
  ])('does nothing for %s', (_what, profile, given) => {
    const { request } = sampleFacts(
      { profile },
      { rules: { profiles: [given] } },
    );
    expect(request.engine).toEqual({ type: 'postgresql' });
  });
});
