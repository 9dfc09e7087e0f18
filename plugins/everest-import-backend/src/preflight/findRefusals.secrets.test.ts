import { CREDENTIALS_LABEL } from '@everest-import/backstage-plugin-everest-import-common';
import { database, mongodb } from '../__testUtils__/refusedCases';
import { sampleFacts, sampleRequest } from '../__testUtils__/sampleFacts';
import { sampleSource } from '../__testUtils__/sampleSource';
import { SecretProbe } from '../provision/probeSecret';
import { findRefusals } from './index';
import { SecretFacts, NO_SECRETS } from './SecretFacts';

type Options = Parameters<typeof sampleFacts>[1];

const s3 = (secretName = 'mine') => ({ s3Credentials: { secretName } });
const users = (secretName = 'mine') =>
  mongodb({ databaseCredentials: { secretName } });
const S3 = 's3Credentials.secretName';
const USERS = 'databaseCredentials.secretName';

const probe = (label?: string, ...owners: string[]): SecretProbe => ({
  status: 200,
  isThere: true,
  metadata: {
    labels: label ? { [CREDENTIALS_LABEL]: label } : {},
    owners: owners.map(name => ({ kind: 'ExternalSecret', name })),
  },
});
/** Facts in which the Secret `mine` is as it is said. */
const seen = (mine: SecretProbe, more: Partial<SecretFacts> = {}) => ({
  facts: {
    secrets: { ...NO_SECRETS, probes: new Map([['mine', mine]]), ...more },
  },
});
const trusting = { rules: { trustNamedSecrets: true } };
const usersOf = (name: string, userSecretsName: string) => ({
  metadata: { name, uid: name, namespace: 'team-blue' },
  spec: { engine: { userSecretsName } },
});
const job = (name: string, secret: string) => ({
  metadata: { name, uid: name, namespace: 'team-blue' },
  spec: { source: { s3: { credentialsSecretName: secret } } },
});
const causes = (change: object, options?: Options) =>
  findRefusals(sampleFacts(change, options));

describe('a Secret that a request names', () => {
  it.each([
    ['keys', s3(), seen(probe('s3'))],
    ['users', users(), seen(probe('database'))],
    [
      "users, in what is the new database's own",
      users('everest-secrets-shop'),
      undefined,
    ],
    [
      'keys, which the last database of this name had',
      s3(),
      { view: { databases: () => [database('shop', 'mine')] } },
    ],
    [
      'keys, of whatever label, where config trusts',
      s3(),
      { ...seen(probe()), ...trusting },
    ],
    [
      'keys that nobody may look at, where config trusts',
      s3(),
      { ...seen({ status: 403 }), ...trusting },
    ],
    [
      'keys where storages may not be listed and config trusts',
      s3(),
      { ...seen(probe('s3'), { unread: ['backupstorages'] }), ...trusting },
    ],
  ] as [string, object, Options][])('may hold %s', (_, change, options) => {
    const own = (code: string) =>
      code.startsWith('secret') || code === 'name-malformed';
    expect(causes(change, options).filter(({ code }) => own(code))).toEqual([]);
  });

  const source = {
    source: { backupSource: 'nightly', path: sampleRequest().source.path },
    s3Credentials: undefined,
  };
  const sources = {
    rules: {
      backupSources: [
        sampleSource({ import: { type: 'secret', secretName: 'mine' } }),
      ],
    },
  };

  it('needs no label where config names it', () => {
    const { facts } = seen(probe());
    expect(causes(source, { ...sources, facts })).toEqual([]);
  });

  it.each([
    [
      'is not there',
      'secret-not-found',
      S3,
      s3(),
      seen({ status: 404, isThere: false }),
    ],
    ['is not given to imports', 'secret-not-found', S3, s3(), seen(probe())],
    [
      'is given for something else',
      'secret-not-found',
      S3,
      s3(),
      seen(probe('database')),
    ],
    [
      'holds keys, for users',
      'secret-not-found',
      USERS,
      users(),
      seen(probe('s3')),
    ],
    ['has an owner', 'secret-owned', S3, s3(), seen(probe('s3', 'vault'))],
    [
      'has an owner, though config trusts',
      'secret-owned',
      S3,
      s3(),
      { ...seen(probe(undefined, 'vault')), ...trusting },
    ],
    [
      'is not there, though config trusts',
      'secret-not-found',
      S3,
      s3(),
      { ...seen({ status: 404, isThere: false }), ...trusting },
    ],
    [
      'may not be looked at',
      'secret-not-known',
      S3,
      s3(),
      seen({ status: 403 }),
    ],
    [
      'is told of no more than that it is there',
      'secret-not-known',
      S3,
      s3(),
      seen({ status: 200, isThere: true, uid: 'u' }),
    ],
    [
      'may be used by what the portal may not list',
      'secret-not-known',
      S3,
      s3(),
      seen(probe('s3'), { unread: ['backupstorages.everest.percona.com'] }),
    ],
    [
      'is that of a backup storage',
      'secret-in-use',
      S3,
      s3(),
      seen(probe('s3'), {
        users: [{ secret: 'mine', kind: 'backup-storage', name: 'main' }],
      }),
    ],
    [
      'is that of a request under way',
      'secret-in-use',
      S3,
      s3(),
      seen(probe('s3'), { reserved: ['mine'] }),
    ],
    [
      'holds the keys of another import',
      'secret-in-use',
      S3,
      s3(),
      { view: { databases: () => [database('other', 'mine')] } },
    ],
    [
      'holds the keys of a run made by hand',
      'secret-in-use',
      S3,
      s3(),
      { view: { jobs: () => [job('by-hand', 'mine')] } },
    ],
    [
      'holds the users of another database',
      'secret-in-use',
      USERS,
      users(),
      { view: { databases: () => [usersOf('other', 'mine')] } },
    ],
    [
      'holds the users of another database, as keys',
      'secret-in-use',
      S3,
      s3(),
      { ...trusting, view: { databases: () => [usersOf('other', 'mine')] } },
    ],
    [
      "is another database's own",
      'secret-of-database',
      S3,
      s3('everest-secrets-other'),
      trusting,
    ],
    [
      "is another database's own, for users",
      'secret-of-database',
      USERS,
      users('everest-secrets-other'),
      trusting,
    ],
    [
      "is the new database's own, as keys",
      'secret-of-database',
      S3,
      s3('everest-secrets-shop'),
      trusting,
    ],
    ["is a source's", 'secret-of-source', S3, s3(), sources],
    ["is a source's, as users", 'secret-of-source', USERS, users(), sources],
    [
      'is named for both',
      'secret-in-use',
      USERS,
      { ...users(), ...s3() },
      trusting,
    ],
    ['has no name', 'name-malformed', USERS, users('..'), trusting],
    [
      "is a source's, and gone",
      'secret-not-found',
      'source.backupSource',
      source,
      { ...sources, ...seen({ status: 404, isThere: false }) },
    ],
    [
      "is a source's, and another import has it",
      'secret-in-use',
      'source.backupSource',
      source,
      { ...sources, view: { databases: () => [database('other', 'mine')] } },
    ],
  ] as [string, string, string, object, Options][])(
    'is refused where it %s',
    (_, code, field, change, options) => {
      const found = causes(change, options).find(
        cause => cause.code === code && cause.field === field,
      );
      expect(found?.message).toMatch(/^.{20,}\.$/s);
    },
  );

  it('is told no more of than that, where it is not given to imports', () => {
    const messages = [
      probe(),
      probe(undefined, 'vault'),
      { status: 404, isThere: false },
    ].map(mine => causes(s3(), seen(mine)).map(({ message }) => message));
    expect(new Set(messages.flat()).size).toBe(1);
  });
});
