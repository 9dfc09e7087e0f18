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
