import { MockEverestImportApi } from '../../dev/MockEverestImportApi';
import { lazyClient } from './lazyClient';

describe('a client that is loaded when it is asked', () => {
  it('is loaded once, by the first question, and asks what it is asked', async () => {
    const load = jest.fn(async () => new MockEverestImportApi());
    const client = lazyClient(load);
    expect(load).not.toHaveBeenCalled();
    const [targets, importer] = await Promise.all([
      client.listTargets(),
      client
        .getImporter({ cluster: 'east', name: 'pg-dump-loader' })
        .catch(error => error.message),
    ]);
    expect(targets.clusters[0].name).toBe('east');
    expect(importer).toBe("No importer 'pg-dump-loader'");
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is no promise, and can be written out', async () => {
    const load = jest.fn();
    const client = lazyClient(load);
    expect(await client).toBe(client);
    expect([JSON.stringify({ client }), `${client}`]).toEqual([
      '{"client":{}}',
      '[object Object]',
    ]);
    expect(load).not.toHaveBeenCalled();
  });

  it('fails as its loading does, and is loaded again by the next question', async () => {
    const load = jest
      .fn()
      .mockRejectedValueOnce(new Error('Loading chunk 7 failed'))
      .mockResolvedValue(new MockEverestImportApi());
    const client = lazyClient(load);
    await expect(client.listTargets()).rejects.toThrow('Loading chunk 7');
    expect((await client.listTargets()).clusters).not.toEqual([]);
  });
});
