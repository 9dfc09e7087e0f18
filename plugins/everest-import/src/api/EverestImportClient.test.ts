import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { http, HttpResponse } from 'msw';
import {
  answer,
  BASE_URL,
  createClient,
  refuse,
  server,
} from '../__testUtils__/everestImportServer';

describe('EverestImportClient', () => {
  registerMswTestHooks(server);
  const client = createClient();

  it.each([
    ['/clusters', () => client.listClusters()],
    [
      '/importers/east/acme',
      () => client.getImporter({ cluster: 'east', name: 'acme' }),
    ],
    [
      '/importers/east/acme/stats',
      () => client.getImporterStats({ cluster: 'east', name: 'acme' }),
    ],
    ['/imports', () => client.listImports()],
    ['/imports/by-id/uid-1/timeline', () => client.getTimeline('uid-1')],
    [
      '/imports/east/blue/shop',
      () =>
        client.getImport({ cluster: 'east', namespace: 'blue', name: 'shop' }),
    ],
  ])('asks %s', async (path, call: () => Promise<unknown>) => {
    const asked = answer(path, { said: path });
    await expect(call()).resolves.toEqual({ said: path });
    expect(asked[0].search).toBe('');
  });

  it('asks /importers page after page, with the same filters', async () => {
    const pages: Record<string, object> = {
      first: { items: [{ name: 'a' }], nextCursor: 'second', totalItems: 2 },
      second: { items: [{ name: 'b' }], totalItems: 2 },
    };
    const asked = answer(
      '/importers',
      url => pages[url.searchParams.get('cursor') ?? 'first'],
    );
    await expect(client.listImporters({ engine: 'mysql' })).resolves.toEqual({
      items: [{ name: 'a' }, { name: 'b' }],
      totalItems: 2,
    });
    expect(asked.map(({ search }) => search)).toEqual([
      '?engine=mysql',
      '?engine=mysql&cursor=second',
    ]);
  });

  it('sends filters, and none that are empty', async () => {
    const asked = answer('/imports', {});
    await client.listImports({
      entity: 'component:default/shop&api',
      limit: 5,
      phase: '',
      owner: undefined,
    });
    expect([...asked[0].searchParams]).toEqual([
      ['entity', 'component:default/shop&api'],
      ['limit', '5'],
    ]);
  });

  it('asks for a file of what a filter lets through', async () => {
    const asked: Request[] = [];
    server.use(
      http.get(`${BASE_URL}/imports`, ({ request }) => {
        asked.push(request);
        return HttpResponse.text('name\r\nshop\r\n');
      }),
    );
    const file = await client.exportImports({ phase: 'Failed', q: '' });
    expect(await file.text()).toBe('name\r\nshop\r\n');
    expect(new URL(asked[0].url).search).toBe('?phase=Failed');
    expect(asked[0].headers.get('accept')).toBe('text/csv');
  });

  it('keeps names inside their place in the path', async () => {
    const asked = answer('/importers/:cluster/:name', {});
    await client.getImporter({ cluster: 'a/b', name: '../x?y' });
    expect(asked[0].pathname).toMatch(/\/importers\/a%2Fb\/..%2Fx%3Fy$/);
  });

  it('throws what the backend says', async () => {
    refuse('/imports', 403, 'not yours');
    await expect(client.listImports()).rejects.toMatchObject({
      statusCode: 403,
      message: expect.stringContaining('403'),
    });
  });

  it('ends a call that is aborted', async () => {
    answer('/imports', {});
    const signal = AbortSignal.abort();
    await expect(client.listImports({}, { signal })).rejects.toThrow(/abort/i);
  });
});
