import { startBackendApi } from '../__testUtils__/startBackendApi';
import { validate } from 'jsonschema';
import { createDatabaseImportAction } from './databaseImport';

const everestImport = {} as Awaited<
  ReturnType<typeof startBackendApi>
>['service'];
const schema =
  createDatabaseImportAction({ everestImport }).schema?.input ?? {};

const input = {
  cluster: 'c',
  namespace: 'n',
  name: 'd',
  engine: { type: 'mysql' },
  importer: 'i',
  source: { backupSource: 'nightly', path: 'p' },
};

describe('the input of everest:database:import', () => {
  it.each<[string, object]>([
    ['the least there is', {}],
    ['no credentials, as in a retry', { s3Credentials: {} }],
    ['pxc for mysql', { engine: { type: 'pxc' } }],
    ['credentials as JSON text', { databaseCredentials: '{"root":"a"}' }],
    ['credentials as pairs', { databaseCredentials: { root: 'a' } }],
    ['a Secret with users', { databaseCredentials: { secretName: 's' } }],
    ['a Secret with keys', { s3Credentials: { secretName: 's' } }],
    ['config as object', { config: { jobs: 4, nested: { a: [true] } } }],
    ['config as JSON text', { config: '{"jobs": 4}' }],
    ['a proxy', { proxy: { type: 'haproxy', replicas: 2 } }],
    ['more of the spec', { spec: { monitoring: {} } }],
    ['an acknowledged advice', { acknowledge: [{ check: 'a', reason: 'b' }] }],
  ])('takes %s', (_, more) => {
    expect(validate({ ...input, ...more }, schema).errors).toEqual([]);
  });

  it.each<[string, object]>([
    ['an unknown engine', { engine: { type: 'oracle' } }],
    ['half a node', { engine: { type: 'mysql', replicas: 0.5 } }],
    ['no node', { engine: { type: 'mysql', replicas: 0 } }],
    ['a misspelled field', { importr: 'i' }],
    ['a misspelled key', { s3Credentials: { accessKeyID: 'a' } }],
    ['a password that is no text', { databaseCredentials: { root: 12 } }],
    ['a source of neither kind', { source: { bucket: 'b', path: 'p' } }],
    ['an empty request id', { requestId: '' }],
    ['a long request id', { requestId: 'r'.repeat(129) }],
  ])('refuses %s', (_, more) => {
    expect(validate({ ...input, ...more }, schema).valid).toBe(false);
  });

  it.each(Object.keys(input))("refuses to go without '%s'", key => {
    const rest = { ...input, [key]: undefined };
    expect(validate(JSON.parse(JSON.stringify(rest)), schema).valid).toBe(
      false,
    );
  });

  it('has cluster and namespace as plain text, for permission rules', () => {
    expect(schema).toMatchObject({
      properties: {
        cluster: { type: 'string' },
        namespace: { type: 'string' },
      },
    });
  });
});
