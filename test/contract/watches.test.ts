import { ApiClient, WatchEvent } from '../control-plane/ApiClient';
import { connect, created, freshNamespace, paths } from './connect';
import { engine } from './manifests';

describe('watches', () => {
  let api: ApiClient;
  let path: string;

  beforeAll(() => {
    api = connect();
  });

  beforeEach(async () => {
    path = paths.engines(await freshNamespace(api));
  });

  afterAll(() => api.close());

  const version = async () =>
    (await api.get(path)).body.metadata.resourceVersion as string;

  async function take(events: AsyncGenerator<WatchEvent>, count: number) {
    const taken: WatchEvent[] = [];
    while (taken.length < count) {
      const { value, done } = await events.next();
      if (done) {
        break;
      }
      taken.push(value);
    }
    return taken;
  }

  const summary = (events: WatchEvent[]) =>
    events.map(({ type, object }) => `${type} ${object.metadata.name}`);

  it('tell of every change since a version, in order', async () => {
    const resourceVersion = await version();
    const before = await created(api.create(path, engine('one')));
    const events = api.watch(path, { resourceVersion });
    const first = await take(events, 1);
    expect(first[0].object.metadata.uid).toBe(before.metadata.uid);
    const status = { status: { status: 'installing' } };
    await api.merge(`${path}/one/status`, status);
    await created(api.create(path, engine('two')));
    await api.delete(`${path}/one`);
    const others = await take(events, 3);
    await events.return(undefined);
    expect(summary([...first, ...others])).toEqual([
      'ADDED one',
      'MODIFIED one',
      'ADDED two',
      'DELETED one',
    ]);
    expect(others[0].object).toMatchObject(status);
    const versions = [...first, ...others].map(event =>
      Number(event.object.metadata.resourceVersion),
    );
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(new Set(versions).size).toBe(4);
  });

  it('begin with what is there when no version is given', async () => {
    await created(api.create(path, engine('one')));
    const events = api.watch(path, {});
    expect(summary(await take(events, 1))).toEqual(['ADDED one']);
    await events.return(undefined);
  });

  it('don’t tell of what a selector leaves out, and tell when it comes and goes', async () => {
    const resourceVersion = await version();
    const events = api.watch(path, {
      resourceVersion,
      labelSelector: 'in=yes',
    });
    await created(api.create(path, engine('out')));
    await created(api.create(path, engine('in', { labels: { in: 'yes' } })));
    const label = (value: string | null) => ({
      metadata: { labels: { in: value } },
    });
    await api.merge(`${path}/out`, label('yes'));
    await api.merge(`${path}/in`, label(null));
    expect(summary(await take(events, 3))).toEqual([
      'ADDED in',
      'ADDED out',
      'DELETED in',
    ]);
    await events.return(undefined);
  });

  it('end after the time that was asked for, with a bookmark', async () => {
    const resourceVersion = await version();
    const query = {
      resourceVersion,
      allowWatchBookmarks: 'true',
      timeoutSeconds: '6',
    };
    const began = Date.now();
    const taken = take(api.watch(path, query), 100);
    await created(api.create(path, engine('one')));
    const events = await taken;
    const lasted = Date.now() - began;
    expect(lasted).toBeGreaterThan(4_000);
    expect(lasted).toBeLessThan(12_000);
    expect(events.map(event => event.type)).toContain('BOOKMARK');
    const [bookmark] = events.slice(-1);
    expect(bookmark.object).toMatchObject({
      kind: 'DatabaseEngine',
      apiVersion: 'everest.percona.com/v1alpha1',
    });
    expect(Number(bookmark.object.metadata.resourceVersion)).toBeGreaterThan(
      Number(resourceVersion),
    );
  });

  it('tell that a version is too old, and a new list goes on from there', async () => {
    await created(api.create(path, engine('one')));
    const gone = await take(api.watch(path, { resourceVersion: '1' }), 1);
    expect(gone[0].type).toBe('ERROR');
    expect(gone[0].object).toMatchObject({
      kind: 'Status',
      code: 410,
      reason: expect.stringMatching(/^(Expired|Gone)$/),
    });
    const { body } = await api.get(path);
    expect(body.items).toHaveLength(1);
    const { resourceVersion } = body.metadata;
    const events = api.watch(path, { resourceVersion: resourceVersion! });
    await created(api.create(path, engine('two')));
    expect(summary(await take(events, 1))).toEqual(['ADDED two']);
    await events.return(undefined);
  });

  it('give every watcher the same events', async () => {
    const resourceVersion = await version();
    const watchers = [1, 2, 3].map(() => api.watch(path, { resourceVersion }));
    const taken = watchers.map(events => take(events, 2));
    await created(api.create(path, engine('one')));
    await created(api.create(path, engine('two')));
    for (const events of await Promise.all(taken)) {
      expect(summary(events)).toEqual(['ADDED one', 'ADDED two']);
    }
    await Promise.all(watchers.map(events => events.return(undefined)));
  });
});
