import { Harness, until } from '../__testUtils__/harness';
import { caller } from '../__testUtils__/httpCall';
import { Client, WatchEvent } from '../__testUtils__/Client';
import { callHttps } from '../__testUtils__/httpsJson';
import { readKubeconfig } from '../__testUtils__/kubeconfig';
import { KubeObject } from '../objects';

jest.setTimeout(30_000);

describe('reading from the Kubernetes API', () => {
  let harness: Harness;
  let client: Client;
  beforeAll(async () => {
    harness = await Harness.start({ everest: false });
    client = harness.client;
  });
  afterAll(async () => harness?.stop());

  const call = caller(() => harness);
  const secret = (name: string, rest = {}) => ({
    metadata: { name, ...rest },
    stringData: { a: 'b' },
  });
  describe('lists', () => {
    const path = '/api/v1/namespaces/team-green/secrets';
    const names = (list: KubeObject) =>
      (list.items as KubeObject[]).map(({ metadata }) => metadata.name);
    beforeAll(async () => {
      for (const name of ['a', 'b', 'c', 'd', 'e']) {
        await client.create(
          path,
          secret(name, {
            labels: { name, vowel: String('ae'.includes(name)) },
          }),
        );
      }
    });

    it.each([
      ['labelSelector=vowel=true', ['a', 'e']],
      ['labelSelector=vowel!=true', ['b', 'c', 'd']],
      ['labelSelector=name%20in%20(a,b),vowel=true', ['a']],
      ['labelSelector=none', []],
      ['fieldSelector=metadata.name=c', ['c']],
    ])('selects by %s', async (query, expected) => {
      expect(names((await call('GET', `${path}?${query}`)).body)).toEqual(
        expected,
      );
    });

    it('goes page by page, until the token is too old', async () => {
      const first = (await call('GET', `${path}?limit=2`)).body;
      const metadata = first.metadata as unknown as Record<string, string>;
      expect(names(first)).toEqual(['a', 'b']);
      expect(metadata.remainingItemCount).toBe(3);
      const next = `${path}?limit=10&continue=${metadata.continue}`;
      expect(names((await call('GET', next)).body)).toEqual(['c', 'd', 'e']);
      await client.create(path, secret('f'));
      harness.sandbox.compact();
      expect(await call('GET', next)).toMatchObject({
        code: 410,
        body: { reason: 'Expired' },
      });
    });

    it('gives metadata alone where asked', async () => {
      const accept =
        'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';
      const { body } = await call('GET', `${path}?limit=1`, undefined, {
        accept,
      });
      expect(body.items).toEqual([
        expect.not.objectContaining({ data: expect.anything() }),
      ]);
    });
  });

  describe('watches', () => {
    const path = '/api/v1/namespaces/team-red/secrets';
    const open = async (query: string) => {
      const access = readKubeconfig(harness.sandbox.kubeconfigPath);
      const answer = await callHttps(
        `${access.url}${path}?watch=1&${query}`,
        access,
      );
      const events: WatchEvent[] = [];
      let rest = '';
      answer.on('data', (chunk: Buffer) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        events.push(...lines.map(line => JSON.parse(line)));
      });
      const ended = new Promise(resolve => answer.on('close', resolve));
      answer.on('error', () => {});
      return { events, ended, close: () => answer.destroy() };
    };
    const version = async () =>
      (await client.get(path)).metadata.resourceVersion;

    it('tell of every change after a version', async () => {
      const from = await version();
      await client.create(path, secret('w1'));
      const { events, close } = await open(`resourceVersion=${from}`);
      await client.merge(`${path}/w1`, { metadata: { labels: { x: '1' } } });
      await client.remove(`${path}/w1`);
      await until('three events', () => events.length === 3);
      expect(events.map(event => event.type)).toEqual([
        'ADDED',
        'MODIFIED',
        'DELETED',
      ]);
      close();
    });

    it('begin with what is there when no version is given', async () => {
      await client.create(path, secret('w2'));
      const { events, close } = await open('fieldSelector=metadata.name=w2');
      await until('an event', () => events.length);
      expect(events[0]).toMatchObject({
        type: 'ADDED',
        object: { metadata: { name: 'w2' } },
      });
      close();
    });

    it('say 410 when the history is gone', async () => {
      const from = await version();
      await client.create(path, secret('w3'));
      harness.sandbox.compact();
      const { events, ended } = await open(`resourceVersion=${from}`);
      await ended;
      expect(events).toMatchObject([
        { type: 'ERROR', object: { code: 410, reason: 'Expired' } },
      ]);
    });

    it('end in time, with a bookmark', async () => {
      const { events, ended } = await open(
        `resourceVersion=${await version()}&timeoutSeconds=1&allowWatchBookmarks=true`,
      );
      await ended;
      expect(events.map(event => event.type)).toContain('BOOKMARK');
    });

    it('show an object that leaves the selection as deleted', async () => {
      await client.create(path, secret('w4', { labels: { in: 'yes' } }));
      const { events, close } = await open(
        `resourceVersion=${await version()}&labelSelector=in=yes`,
      );
      await client.merge(`${path}/w4`, { metadata: { labels: { in: 'no' } } });
      await until('an event', () => events.length);
      expect(events[0].type).toBe('DELETED');
      close();
    });

    it('end when connections are dropped', async () => {
      const { ended } = await open(`resourceVersion=${await version()}`);
      harness.sandbox.dropConnections();
      await ended;
    });
  });
});
