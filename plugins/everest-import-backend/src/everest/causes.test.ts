import { blockedCause, databaseDeleted, jobFailed } from './causes';

describe('blockedCause', () => {
  it.each([
    [
      'importer-missing',
      'failed to get data importer: DataImporter.everest.percona.com "x" not found',
    ],
    [
      's3-secret-missing',
      'failed to create data import payload secret: failed to get S3 info: failed to get S3 credentials: Secret "shop-s3" not found',
    ],
    [
      's3-secret-shared',
      'failed to create data import payload secret: failed to get S3 info: failed to set controller reference: Object shop/shared-s3 is already owned by another DataImportJob controller data-import-one',
    ],
    [
      'credentials-incomplete',
      'failed to create data import payload secret: root password not found in secret everest-secrets-shop',
    ],
    [
      'credentials-incomplete',
      'failed to create data import payload secret: MONGODB_DATABASE_ADMIN_USER not found in secret',
    ],
    [
      'credentials-incomplete',
      'failed to create data import payload secret: Secret "everest-secrets-shop" not found',
    ],
    [
      's3-section-missing',
      'failed to create data import payload secret: s3 info not provided',
    ],
    [
      'rights-refused',
      'failed to ensure RBAC resources: roles.rbac.authorization.k8s.io is forbidden',
    ],
    ['job-error', 'something that nobody has seen yet'],
  ])('%s', (code, message) => {
    const cause = blockedCause(message);
    expect(cause).toMatchObject({ code, detail: message });
    expect(cause.title).not.toBe('');
    expect(cause.remedy).not.toBe('');
  });

  it.each(['database-error', 'database-paused'])(
    'a database word comes before the message: %s',
    word => {
      expect(blockedCause('s3 info not provided', word).code).toBe(word);
    },
  );

  it('names ends without a message too', () => {
    expect(jobFailed('')).toMatchObject({ code: 'job-failed', detail: '' });
    expect(databaseDeleted().code).toBe('database-deleted');
  });
});
