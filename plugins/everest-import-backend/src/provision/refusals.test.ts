import { KubernetesReply } from '../kubernetes/connection/KubernetesConnection';
import { toRefusal } from './refusals';

const database = { cluster: 'sandbox', namespace: 'team-blue', name: 'shop' };
const webhook = 'admission webhook "v.everest.test" denied the request: ';

function reply(
  status: number,
  message: string,
  causes?: { field: string; message: string }[],
): KubernetesReply {
  return { status, body: { message, details: { causes } }, warnings: [] };
}

describe('toRefusal', () => {
  it.each([
    ['.spec.engine.userSecretsName', 'databaseCredentials'],
    ['spec.engine.userSecretsName', 'databaseCredentials'],
    ['spec.engine.version', 'engine.version'],
    ['.spec.engine.storage.class', 'engine.storage.class'],
    ['spec.dataSource.dataImport.source.path', 'source.path'],
    ['spec.dataSource.dataImport.source.s3.endpointURL', 'source.endpoint'],
    ['spec.dataSource.dataImport.source.s3.bucket', 'source.bucket'],
    ['spec.dataSource.dataImport', 'importer'],
    ['spec.proxy.expose.type', 'proxy.expose.type'],
    ['spec.backup.schedules', 'spec.backup.schedules'],
    ['metadata.name', 'name'],
  ])('calls %s %s', (theirs, ours) => {
    const error = toRefusal(
      reply(422, 'no', [{ field: theirs, message: 'can not be empty' }]),
      database,
    );
    expect(error).toMatchObject({
      statusCode: 422,
      causes: [{ field: ours, message: 'can not be empty' }],
    });
  });

  it('blames no field for what the API server did not look at any more', () => {
    const unchecked =
      'Invalid value: "null": some validation rules were not checked because the object was invalid; correct the existing errors to complete validation';
    const replied = reply(422, 'invalid', [
      { field: 'spec.engine.replicas', message: 'must be at least 1' },
      { field: '<nil>', message: unchecked },
    ]);
    expect(toRefusal(replied, database)).toMatchObject({
      causes: [{ field: 'engine.replicas', message: 'must be at least 1' }],
    });
    const alone = reply(422, unchecked, [
      { field: '<nil>', message: unchecked },
    ]);
    expect(toRefusal(alone, database)).toMatchObject({
      causes: [{ field: 'request', message: unchecked }],
    });
  });

  it.each([
    [409, 'exists', 'ConflictError', 'name', 'name-taken'],
    [
      400,
      'unknown field "spec.engine.colour"',
      'RefusedError',
      'engine.colour',
      'refused-by-kubernetes',
    ],
    [
      403,
      `${webhook}both must be base64`,
      'RefusedError',
      'request',
      'refused-by-everest',
    ],
    [
      403,
      'exceeded quota: q, requested: a',
      'RefusedError',
      'namespace',
      'quota-exceeded',
    ],
    [
      422,
      `${webhook}schema validation failed`,
      'RefusedError',
      'config',
      'refused-by-everest',
    ],
  ])('makes of a %s (%s) a %s of %s', (status, message, name, field, code) => {
    expect(toRefusal(reply(status, message), database)).toMatchObject({
      name,
      causes: [{ field, code }],
    });
  });

  it('makes of a 404 that names the namespace a refusal of that', () => {
    const body = { details: { name: 'team-blue', kind: 'namespaces' } };
    expect(
      toRefusal({ status: 404, body, warnings: [] }, database),
    ).toMatchObject({
      name: 'NotFoundError',
      causes: [{ field: 'namespace', code: 'namespace-unknown' }],
    });
  });

  it.each([
    [403, 'User "portal" cannot create resource'],
    [404, 'page not found'],
    [429, 'slow down'],
    [500, 'failed calling webhook'],
  ])('does not blame the request for a %s (%s)', (status, message) => {
    expect(toRefusal(reply(status, message), database)).toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });
});
