import { BAD_PLACES, typed } from '../__testUtils__/badPlaces';
import { ANN } from '../__testUtils__/callers';
import { LOOK_RULES, TYPED_KEYS } from '../__testUtils__/lookRules';
import { violations } from '../__testUtils__/openApi';
import { startLookBackend } from '../__testUtils__/startLookBackend';

jest.setTimeout(30_000);

let portal: Awaited<ReturnType<typeof startLookBackend>>;
beforeAll(async () => {
  portal = await startLookBackend(LOOK_RULES);
});

describe.each(['/backups/list', '/backups/find'])('POST %s', route => {
  const named = (backupSource: string, more: object = {}) => ({
    source: { backupSource },
    ...more,
  });
  it.each<[string, number, string, object]>([
    ...BAD_PLACES,
    ['no source', 400, 'source', {}],
    [
      'a Secret',
      400,
      's3Credentials.secretName',
      typed({}, { secretName: 'a' }),
    ],
    [
      'an endpoint not to be browsed',
      422,
      'source.endpoint',
      typed({ endpoint: 'https://dark.test' }),
    ],
    [
      'a source for the cluster alone',
      422,
      'source.backupSource',
      named('inside'),
    ],
    [
      'a source without keys to look',
      422,
      'source.backupSource',
      named('blind'),
    ],
    [
      'keys for a configured source',
      422,
      's3Credentials',
      named('nightly', { s3Credentials: TYPED_KEYS }),
    ],
    ['no bucket of several', 422, 'source.bucket', named('wide')],
    [
      'a folder elsewhere',
      422,
      'prefix',
      named('single', { prefix: 'other/' }),
    ],
    [
      'a folder that leaves',
      422,
      'prefix',
      named('single', { prefix: 'shop/../' }),
    ],
    [
      'a folder without an end',
      400,
      'prefix',
      named('nightly', { prefix: 'shop' }),
    ],
    ['an unknown field', 400, 'bukkit', named('nightly', { bukkit: 1 })],
  ])(
    'refuses %s with %d of %s and connects nowhere',
    async (_what, status, field, body) => {
      const answer = await portal.post(route, body, ANN);
      expect(answer.status).toBe(status);
      const fields = answer.body.error.causes.map(
        (cause: { field: string }) => cause.field,
      );
      expect(fields).toContain(field);
      expect(violations(`POST ${route}`, answer)).toEqual([]);
      expect(answer.text).not.toMatch(/canarySecret/);
      expect(portal.browser.looks).toEqual([]);
    },
  );
});

describe('POST /backups/look', () => {
  const look = (paths: unknown, backupSource = 'single') => ({
    source: { backupSource },
    paths,
  });
  const many = Array.from({ length: 21 }, (_, at) => `shop/${at}`);
  it.each<[string, number, string, object]>([
    ...BAD_PLACES.map(
      ([what, status, field, body]) =>
        [what, status, field, { ...body, paths: ['a'] }] as [
          string,
          number,
          string,
          object,
        ],
    ),
    ['a path elsewhere', 422, 'paths.1', look(['shop/a', 'other/b'])],
    ['a path that leaves', 422, 'paths.0', look(['shop/../b'])],
    ['no path', 400, 'paths', look([])],
    ['more paths than are looked at', 400, 'paths', look(many)],
    ['a path twice', 400, 'paths', look(['shop/a', 'shop/a'])],
    ['a path from the root', 400, 'paths.0', look(['/shop/a'])],
    ['an empty path', 400, 'paths.0', look([''])],
  ])(
    'refuses %s with %d of %s and connects nowhere',
    async (_what, status, field, body) => {
      const answer = await portal.post('/backups/look', body, ANN);
      expect(answer.status).toBe(status);
      const fields = answer.body.error.causes.map(
        (cause: { field: string }) => cause.field,
      );
      expect(fields).toContain(field);
      expect(violations('POST /backups/look', answer)).toEqual([]);
      expect(portal.browser.looks).toEqual([]);
    },
  );

  it('connects once for all paths', async () => {
    const paths = ['shop/a', 'shop/b/'];
    const answer = await portal.post('/backups/look', look(paths), ANN);
    expect(answer.body).toEqual({
      items: paths.map(path => ({ path, backups: [] })),
    });
    expect(portal.browser.looks).toMatchObject([{ options: { paths } }]);
  });
});
