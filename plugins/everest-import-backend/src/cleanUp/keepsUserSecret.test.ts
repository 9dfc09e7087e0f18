import { database } from '../__testUtils__/objects';
import { sampleImport } from '../__testUtils__/sampleImport';
import { keepsUserSecret } from './keepsUserSecret';
import { CleanUpFacts } from './readCleanUpFacts';

describe('a clean-up of a database whose users another one has too', () => {
  const target = database('error');
  target.spec!.engine!.userSecretsName = 'everest-secrets-source';
  const of = (userSecretUsers: CleanUpFacts['userSecretUsers']) =>
    keepsUserSecret(
      sampleImport(),
      {
        database: target,
        importer: 'idle',
        backups: [],
        s3SecretUsers: { known: [], unread: [] },
        userSecretUsers,
        mayDelete: true,
      },
      { succeeded: false },
    );

  it("is refused, as the engine's operator deletes their Secret with it", () => {
    expect(of({ known: ["database 'source'"], unread: [] })).toEqual({
      field: 'name',
      code: 'user-secret-shared',
      message: expect.stringMatching(
        /'everest-secrets-source'.*\(database 'source'\)/,
      ),
    });
  });

  it('is refused where nobody can tell', () => {
    const unread = ['databaseclusters.everest.percona.com'];
    expect(of({ known: [], unread })?.code).toBe('user-secret-unread');
    const others = ['backupstorages.everest.percona.com'];
    expect(of({ known: [], unread: others })).toBeUndefined();
  });
});
