import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ClusterState } from '@everest-import/backstage-plugin-everest-import-common';
import { FakeBackend } from '../__testUtils__/FakeBackend';
import { aCluster, anImport } from '../__testUtils__/samples';
import { readChangedEvent } from './changedEvent';
import { isTrusted, readImports } from './readImports';

describe('readImports', () => {
  const backend = new FakeBackend();

  beforeAll(async () => {
    await startTestBackend({ features: [backend.feature] });
  });

  beforeEach(() => {
    backend.requests.length = 0;
    backend.pageSize = 500;
    backend.totalItems = undefined;
    backend.clusters = [aCluster()];
    backend.imports = Array.from({ length: 7 }, (_, i) =>
      anImport({ name: `db-${i}` }),
    ).concat(anImport({ cluster: 'other', name: 'x' }));
  });

  function read(cluster = 'sandbox') {
    return readImports(backend.service, cluster, {
      credentials: mockCredentials.service('plugin:catalog'),
    });
  }

  it('asks for one page where all fits', async () => {
    const { imports, trusted } = await read();
    expect(imports.map(({ name }) => name)).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map(i => `db-${i}`),
    );
    expect(trusted).toBe(true);
    expect(backend.requests).toEqual([
      {
        url: '/imports?cluster=sandbox&gone=false&limit=500',
        principal: { type: 'service', subject: 'plugin:catalog' },
      },
    ]);
  });

  it('asks for none whose database was deleted', async () => {
    backend.imports.push(anImport({ name: 'old', gone: true }));
    const { imports } = await read();
    expect(imports).toHaveLength(7);
  });

  it('reads every page', async () => {
    backend.pageSize = 2;
    const { imports, trusted } = await read();
    expect(imports).toHaveLength(7);
    expect(trusted).toBe(true);
    expect(backend.requests).toHaveLength(4);
  });

  it('does not trust a list that lacks what was there', async () => {
    backend.totalItems = 8;
    expect(await read()).toMatchObject({ trusted: false });
  });

  it('ends when a cursor leads nowhere', async () => {
    backend.pageSize = 0;
    expect(await read()).toEqual({ imports: [], trusted: false });
  });

  it.each<[string, Partial<ClusterState>]>([
    ['not synced', { synced: false }],
    ['stale', { staleSince: '2026-11-23T10:00:00Z' }],
    ['not named in the reply', { name: 'other' }],
  ])('does not trust a cluster that is %s', async (_, state) => {
    backend.clusters = [aCluster(state)];
    expect(await read()).toMatchObject({ trusted: false });
    expect(isTrusted(backend.clusters.find(c => c.name === 'sandbox'))).toBe(
      false,
    );
  });
});

describe('readChangedEvent', () => {
  it.each([
    [
      { cluster: 'a', uid: 'b' },
      { cluster: 'a', uid: 'b' },
    ],
    [{ cluster: 'a' }, { cluster: 'a' }],
    [{ cluster: 'a', uid: 7 }, { cluster: 'a' }],
    [{ uid: 'b' }, undefined],
    [undefined, undefined],
    ['text', undefined],
  ])('reads %j', (payload, expected) => {
    expect(readChangedEvent(payload)).toEqual(expected);
  });
});
