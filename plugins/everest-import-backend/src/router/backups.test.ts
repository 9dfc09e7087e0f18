import { ANN, BOB, NONE, SERVICE } from '../__testUtils__/callers';
import {
  LOOK_RULES,
  TYPED_KEYS,
  TYPED_PLACE,
} from '../__testUtils__/lookRules';
import { BROWSE_KEYS, IMPORT_KEYS } from '../__testUtils__/sampleSource';
import { startLookBackend } from '../__testUtils__/startLookBackend';
import { violations } from '../__testUtils__/openApi';

jest.setTimeout(30_000);

let portal: Awaited<ReturnType<typeof startLookBackend>>;
beforeAll(async () => {
  portal = await startLookBackend(LOOK_RULES);
});

const ROUTES = ['/backups/list', '/backups/find'];
const post = (route: string, body: object, who = ANN) =>
  portal.post(route, body, who);

beforeEach(() => {
  portal.browser.looks = [];
});

describe.each(ROUTES)('POST %s', route => {
  it("connects where config says, with the portal's keys and never an import's", async () => {
    const answer = await post(route, { source: { backupSource: 'nightly' } });
    expect(answer.status).toBe(200);
    expect(violations(`POST ${route}`, answer)).toEqual([]);
    expect(portal.browser.looks).toMatchObject([
      {
        location: {
          endpoint: 'https://minio.example.net',
          bucket: 'backups',
          caFile: '/ca.pem',
          proxyUrl: 'http://proxy:3128',
          allowPrivate: true,
        },
        keys: BROWSE_KEYS,
        options: { prefix: '' },
      },
    ]);
  });

  it('connects to a typed source with the keys of who typed it', async () => {
    const { status } = await post(route, {
      source: TYPED_PLACE,
      s3Credentials: TYPED_KEYS,
      prefix: 'a b/ü/',
    });
    expect(status).toBe(200);
    expect(portal.browser.looks).toMatchObject([
      {
        location: { ...TYPED_PLACE, verifyTls: true, allowPrivate: false },
        keys: TYPED_KEYS,
        options: { prefix: 'a b/ü/' },
      },
    ]);
  });

  it.each([
    ['nobody', NONE, 'nightly', 401],
    ['another team', BOB, 'nightly', 404],
    ['everybody, where everybody may', BOB, 'wide', 200],
    ['a service', SERVICE, 'nightly', 200],
  ])('answers %s', async (_who, authorization, backupSource, expected) => {
    const { status } = await post(
      route,
      {
        source: {
          backupSource,
          bucket: backupSource === 'wide' ? 'one' : undefined,
        },
      },
      authorization,
    );
    expect(status).toBe(expected);
  });

  it('says the same of a source that is not there and of one of another team', async () => {
    const [other, none] = await Promise.all([
      post(route, { source: { backupSource: 'nightly' } }, BOB),
      post(route, { source: { backupSource: 'nothing' } }, BOB),
    ]);
    const said = (body: { error: object }) =>
      JSON.stringify(body.error).replaceAll('nightly', 'nothing');
    expect(said(other.body)).toBe(said(none.body));
  });
});

describe('a source that is limited to folders', () => {
  it('begins with its only one', async () => {
    await post('/backups/list', { source: { backupSource: 'single' } });
    expect(portal.browser.looks).toMatchObject([
      { options: { prefix: 'shop/' } },
    ]);
  });

  it('has no root above it', async () => {
    const source = { backupSource: 'single' };
    await post('/backups/list', { source, prefix: '' });
    expect(portal.browser.looks).toMatchObject([
      { options: { prefix: 'shop/' } },
    ]);
  });

  it('shows them as folders, where there are several', async () => {
    const { body } = await post('/backups/list', {
      source: { backupSource: 'narrow' },
    });
    expect(body.folders).toEqual([
      { name: 'shop', path: 'shop/' },
      { name: 'crm', path: 'crm/' },
    ]);
    expect(portal.browser.looks).toEqual([]);
  });

  it('is searched for backups in each of them', async () => {
    await post('/backups/find', { source: { backupSource: 'narrow' } });
    expect(portal.browser.looks).toMatchObject([
      { options: { prefix: 'shop/' } },
      { options: { prefix: 'crm/' } },
    ]);
  });
});

it('tells the auditors where somebody looked, and never with what', () => {
  const said = JSON.stringify(portal.audited);
  expect(portal.audited).toContainEqual({
    eventId: 'backup-list',
    meta: { source: 'minio.test', bucket: 'backups', prefix: 'a b/ü/' },
  });
  for (const keys of [TYPED_KEYS, BROWSE_KEYS, IMPORT_KEYS]) {
    Object.values(keys).forEach(key => expect(said).not.toContain(key));
  }
});
