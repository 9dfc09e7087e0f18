import { sampleFacts } from '../__testUtils__/sampleFacts';
import { toManifest } from './manifest';

function manifestOf(change: object) {
  const { request, resolved } = sampleFacts(change);
  return toManifest({
    request,
    resolved,
    s3SecretName: 's3',
    requestHash: 'hash',
    requestedBy: 'user:default/guest',
  });
}

describe('toManifest', () => {
  it.each([
    ['mysql', '8.0.42-33.1', 'pxc', 3, '2G', 'haproxy'],
    ['mysql', '8.4.5-5.1', 'pxc', 3, '3G', 'haproxy'],
    ['mongodb', '8.0.12-4', 'psmdb', 3, '4G', 'mongos'],
    ['postgresql', '17.5', 'postgresql', 2, '2G', 'pgbouncer'],
  ])(
    'fills in what %s %s needs',
    (type, version, word, replicas, memory, proxy) => {
      expect(manifestOf({ engine: { type, version } }).spec).toMatchObject({
        engine: {
          type: word,
          version,
          replicas,
          storage: { size: '25Gi' },
          resources: { cpu: '1', memory },
        },
        proxy: { type: proxy, replicas, expose: { type: 'internal' } },
      });
    },
  );

  it('takes what Everest recommends where no version is said', () => {
    expect(manifestOf({}).spec.engine.version).toBe('17.5');
  });

  it('never holds keys', () => {
    expect(JSON.stringify(manifestOf({}))).not.toMatch(
      /SAMPLEACCESSKEY|sampleSecret/,
    );
  });

  it('leaves out what was not asked for', () => {
    const { engine, dataSource } = manifestOf({}).spec;
    expect(engine).not.toHaveProperty('userSecretsName');
    expect(dataSource.dataImport).not.toHaveProperty('config');
  });

  it('lets the rest of the spec through, and our own fields win', () => {
    const { spec } = manifestOf({
      spec: {
        monitoring: { monitoringConfigName: 'pmm' },
        proxy: { config: 'x', type: 'mongos' },
        engine: { crVersion: '1' },
      },
    });
    expect(spec).toMatchObject({
      monitoring: { monitoringConfigName: 'pmm' },
      proxy: { config: 'x', type: 'pgbouncer' },
    });
    expect(spec.engine).not.toHaveProperty('crVersion');
  });

  it('sends the endpoint that was checked, in its plain spelling', () => {
    const { dataSource } = manifestOf({
      source: {
        bucket: 'backups',
        region: 'r',
        path: 'p',
        endpoint: 'HTTPS://S3.amazonaws.com:443/',
      },
    }).spec;
    expect(dataSource.dataImport.source.s3.endpointURL).toBe(
      'https://s3.amazonaws.com',
    );
  });
});
