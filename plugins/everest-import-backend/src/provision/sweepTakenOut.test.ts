import { REQUEST_LABEL } from '@everest-import/backstage-plugin-everest-import-common';
import { openHistory, testDatabases } from '../__testUtils__/openHistory';
import { DatabaseClusterObject } from '../everest/objects';
import { FullImportHistory } from '../imports/store/RequestHistory';
import { beginRequest, ROW, sweepOver } from './__testUtils__/sweepOver';

const databases = testDatabases();

jest.setTimeout(60_000);

const S3_SECRET = 'shop-import-s3-0123456789';
const USER_SECRET = 'everest-secrets-shop-0123456789';

const sourceOf = (credentialsSecretName: string) => ({
  dataSource: {
    dataImport: {
      dataImporterName: 'acme-dump-loader',
      source: { s3: { credentialsSecretName } },
    },
  },
});

/** As a create left it whose process was killed before it noted that. */
function made(overlay: {
  label?: string;
  userSecretsName?: string;
  spec?: object;
}): DatabaseClusterObject {
  const { label = 'hash', userSecretsName, spec } = overlay;
  return {
    metadata: {
      name: 'shop',
      namespace: 'team-blue',
      uid: 'uid-shop',
      labels: { [REQUEST_LABEL]: label },
    },
    spec: {
      engine: { type: 'pxc', ...(userSecretsName && { userSecretsName }) },
      ...spec,
    },
  };
}

describe('a database whose create nobody has noted', () => {
  let history: FullImportHistory;
  let deleted: string[];

  beforeEach(async () => {
    ({ history } = await openHistory(databases, 'SQLITE_3'));
    deleted = [];
  });

  const begin = (...secrets: string[]) =>
    beginRequest(
      history,
      secrets.map(name => ({ name, uid: `uid-${name}` })),
    );
  const sweep = async (...there: DatabaseClusterObject[]) => {
    ({ deleted } = await sweepOver(history, { there }));
  };

  it.each([
    {
      what: 'whose source was taken out since',
      secrets: [S3_SECRET, USER_SECRET],
      there: made({ userSecretsName: USER_SECRET }),
    },
    {
      what: 'whose source was taken out since, and which has no Secret of ours',
      secrets: [S3_SECRET],
      there: made({}),
    },
    {
      what: 'whose S3 Secret is another one by now',
      secrets: [S3_SECRET, USER_SECRET],
      there: made({
        userSecretsName: USER_SECRET,
        spec: sourceOf('keys-renewed'),
      }),
    },
  ])('keeps its Secrets: one $what', async ({ secrets, there }) => {
    await begin(...secrets);
    await sweep(there);
    expect(deleted).toEqual([]);
    expect(await history.byDatabaseUid('uid-shop')).toMatchObject({
      state: 'created',
      requestedBy: 'user:default/ann',
    });
  });

  it('was deleted meanwhile, and leaves its Secrets to the copy that somebody made of it', async () => {
    await begin(S3_SECRET, USER_SECRET);
    const copy = made({ label: 'none', userSecretsName: USER_SECRET });
    await sweep({ ...copy, metadata: { ...copy.metadata, name: 'shop-2' } });
    expect(deleted).toEqual([S3_SECRET]);
    expect(await history.byId(ROW)).toMatchObject({ state: 'undone' });
  });

  it.each([
    { what: 'the label of another request', there: made({ label: 'other' }) },
    {
      what: 'the label alone, and keys of its own',
      there: made({ spec: sourceOf('keys-of-theirs') }),
    },
  ])('is none that has $what', async ({ there }) => {
    await begin(S3_SECRET);
    await sweep(there);
    expect(deleted).toEqual([S3_SECRET]);
    expect(await history.byId(ROW)).toMatchObject({ state: 'undone' });
  });
});
