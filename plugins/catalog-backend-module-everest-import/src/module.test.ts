import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ResourceEntity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import { JsonObject } from '@backstage/types';
import { FakeBackend } from './__testUtils__/FakeBackend';
import { aCluster, anImport, anImporter } from './__testUtils__/samples';
import catalogModule from './index';

const DATABASES = 'spec.type=database';
const IMPORTERS = 'spec.type=data-importer';

jest.setTimeout(60_000);

describe('the catalog module', () => {
  let backend: FakeBackend;
  let stop: () => Promise<void>;
  let port: number;

  async function start(
    prepare?: (fake: FakeBackend) => void,
    visibility: JsonObject | undefined = {
      databases: 'full',
      importers: 'full',
    },
  ) {
    backend = new FakeBackend();
    backend.imports = [anImport()];
    backend.importers = [anImporter()];
    prepare?.(backend);
    const started = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModule,
        backend.feature,
        // One bus for all plugins, as in a portal.
        eventsServiceFactory,
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:3000' },
            everestImport: {
              clusters: backend.clusters.map(({ name }) => ({ name })),
              defaultOwner: 'group:default/dba',
              ...(visibility && { catalog: { visibility } }),
            },
          },
        }),
      ],
    });
    port = Number(started.server.port());
    stop = () => started.stop();
  }

  afterEach(() => stop());

  async function read(filter: string): Promise<ResourceEntity[]> {
    const response = await fetch(
      `http://localhost:${port}/api/catalog/entities?filter=${filter}`,
      { headers: { Authorization: mockCredentials.user.header() } },
    );
    return response.json();
  }

  async function names(filter = DATABASES) {
    const entities = await read(filter);
    return entities.map(({ metadata }) => metadata.title).sort();
  }

  /** Polls until the catalog shows just these; fails with what it shows instead. */
  async function shows(expected: string[], filter = DATABASES) {
    const deadline = Date.now() + 10_000;
    let shown = await names(filter);
    while (`${shown}` !== `${expected}` && Date.now() < deadline) {
      await new Promise(resolve => setTimeout(resolve, 50));
      shown = await names(filter);
    }
    expect(shown).toEqual(expected);
  }

  it('shows databases and importers, related to their services', async () => {
    await start();
    await shows(['orders']);
    await shows(['Acme dump loader'], IMPORTERS);
    const [database] = await read(DATABASES);
    expect(database.relations).toEqual(
      expect.arrayContaining([
        { type: 'dependencyOf', targetRef: 'component:default/shop-api' },
        { type: 'ownedBy', targetRef: 'group:default/guests' },
      ]),
    );
    expect(database.metadata.annotations).toMatchObject({
      'everest-import.backstage.io/database': 'sandbox/team-blue/orders',
    });
  });

  it.each<[string, JsonObject, string[], string[]]>([
    ['where nothing is said', {}, [], []],
    ['of databases alone', { databases: 'names' }, ['orders'], []],
    ['of importers alone', { importers: 'names' }, [], ['Acme dump loader']],
  ])(
    'shows no more than config lets everybody see: %s',
    async (_, visibility, databases, importers) => {
      // Until the catalog has read what it would show
      const asked = new Set<string>();
      await start(fake => {
        fake.onRequest = url => asked.add(url.split('?')[0]);
      }, visibility);
      await shows(databases);
      await shows(importers, IMPORTERS);
      const deadline = Date.now() + 10_000;
      while (!asked.has('/imports') && Date.now() < deadline) {
        await new Promise(resolve => setTimeout(resolve, 20));
      }
      await backend.tell({ cluster: 'sandbox', uid: 'uid-orders' });
      await backend.tell({ cluster: 'sandbox' });
      await new Promise(resolve => setTimeout(resolve, 1_000));
      expect(await names()).toEqual(databases);
      expect(await names(IMPORTERS)).toEqual(importers);
    },
  );

  it('reads as a service', async () => {
    await start();
    await shows(['orders']);
    expect(backend.requests.map(({ principal }) => principal)).toEqual(
      backend.requests.map(() => ({
        type: 'service',
        subject: 'plugin:catalog',
      })),
    );
  });

  it('shows a new database when it is told of it', async () => {
    await start();
    await shows(['orders']);
    const carts = anImport({ name: 'carts', owner: undefined });
    backend.imports.push(carts);
    const told = Date.now();
    await backend.tell({ cluster: 'sandbox', uid: carts.id });
    await shows(['carts', 'orders']);
    expect(Date.now() - told).toBeLessThan(10_000);
    const owners = (await read(DATABASES)).map(({ spec }) => spec.owner);
    expect(owners.sort()).toEqual([
      'group:default/dba',
      'group:default/guests',
    ]);
  });

  it('asks only for what has changed, and for all imports where that says something new', async () => {
    await start();
    await shows(['orders']);
    const readAll = () =>
      backend.requests.filter(({ url }) => url.startsWith('/imports?')).length;
    const before = readAll();
    const [orders] = backend.imports;
    for (const phase of ['Preparing', 'Importing', 'Succeeded'] as const) {
      backend.imports = [{ ...orders, phase }];
      const asked = backend.requests.length;
      await backend.tell({ cluster: 'sandbox', uid: orders.id });
      while (backend.requests.length === asked) {
        await new Promise(resolve => setTimeout(resolve, 20));
      }
    }
    expect(readAll()).toBe(before);
    backend.imports = [{ ...orders, owner: 'group:default/others' }];
    await backend.tell({ cluster: 'sandbox', uid: orders.id });
    while (readAll() === before) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    expect(await names()).toEqual(['orders']);
  });

  it('shows a database that the list has only after it was told of it', async () => {
    await start();
    await shows(['orders']);
    await backend.tell({ cluster: 'sandbox', uid: 'uid-late' });
    const asked = backend.requests.length;
    while (backend.requests.length === asked) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    backend.imports.push(anImport({ name: 'late' }));
    await shows(['late', 'orders']);
    expect(await names()).toEqual(['late', 'orders']);
  });

  it.each<[string, (fake: FakeBackend) => void]>([
    ['is gone', fake => (fake.imports = [anImport({ gone: true })])],
    ['is not in the list any more', fake => (fake.imports = [])],
  ])('removes a database that %s', async (_, change) => {
    await start();
    await shows(['orders']);
    change(backend);
    await backend.tell({ cluster: 'sandbox', uid: 'uid-orders' });
    await shows([]);
    expect(await names()).toEqual([]);
  });

  it('keeps a database that was made anew under its name', async () => {
    await start();
    await shows(['orders']);
    backend.imports = [
      anImport({ gone: true }),
      anImport({ id: 'second', requestedAt: '2026-11-23T12:00:00Z' }),
      anImport({ name: 'carts' }),
    ];
    await backend.tell({ cluster: 'sandbox', uid: 'uid-orders' });
    await backend.tell({ cluster: 'sandbox', uid: 'uid-carts' });
    await shows(['carts', 'orders']);
    expect(await names()).toEqual(['carts', 'orders']);
  });

  it.each<[string, (fake: FakeBackend) => void]>([
    ['the read fails', fake => (fake.failWith = 500)],
    [
      'the cluster is away',
      fake => (fake.clusters = [aCluster({ staleSince: 'x' })]),
    ],
    [
      'the cluster is not read yet',
      fake => (fake.clusters = [aCluster({ synced: false })]),
    ],
    ['the cluster is not named', fake => (fake.clusters = [])],
  ])('keeps what it has when %s', async (_, breakIt) => {
    await start();
    await shows(['orders']);
    await shows(['Acme dump loader'], IMPORTERS);
    backend.imports = [];
    backend.importers = [];
    breakIt(backend);
    const asked = backend.requests.length;
    await backend.tell({ cluster: 'sandbox', uid: 'uid-orders' });
    await backend.tell({ cluster: 'sandbox' });
    while (backend.requests.length < asked + 2) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    // What is told next comes after what was kept.
    backend.failWith = undefined;
    backend.clusters = [aCluster({ synced: false })];
    backend.imports = [anImport({ name: 'next' })];
    await backend.tell({ cluster: 'sandbox', uid: 'uid-next' });
    await shows(['next', 'orders']);
    await shows(['Acme dump loader'], IMPORTERS);
    expect(await names(IMPORTERS)).toEqual(['Acme dump loader']);
  });

  it('catches up with a backend that answers later', async () => {
    await start(fake => (fake.failWith = 503));
    expect(await names()).toEqual([]);
    backend.failWith = undefined;
    await shows(['orders']);
    await shows(['Acme dump loader'], IMPORTERS);
  });

  it('shows the importers of the clusters that answer, and keeps those of one that is away', async () => {
    await start(fake => {
      fake.clusters = [aCluster(), aCluster({ name: 'far', synced: false })];
    });
    await shows(['Acme dump loader'], IMPORTERS);

    backend.clusters = [aCluster(), aCluster({ name: 'far' })];
    backend.importers.push(
      anImporter({
        cluster: 'far',
        name: 'far',
        displayName: 'Far',
        digest: 'f',
      }),
    );
    await backend.tell({ cluster: 'far' });
    await shows(['Acme dump loader', 'Far'], IMPORTERS);

    backend.clusters = [aCluster(), aCluster({ name: 'far', staleSince: 'x' })];
    backend.importers = [anImporter({ displayName: 'Acme 2', digest: 'new' })];
    await backend.tell({ cluster: 'sandbox' });
    await shows(['Acme 2', 'Far'], IMPORTERS);
    expect(await names(IMPORTERS)).toEqual(['Acme 2', 'Far']);
  });

  it('removes an importer that is there no more', async () => {
    await start();
    await shows(['Acme dump loader'], IMPORTERS);
    backend.importers = [];
    await backend.tell({ cluster: 'sandbox' });
    await shows([], IMPORTERS);
    expect(await names(IMPORTERS)).toEqual([]);
  });

  it('is quiet about events that are not its own', async () => {
    await start();
    await shows(['orders']);
    const asked = backend.requests.length;
    await backend.tell({ cluster: 'unheard-of', uid: 'x' });
    await backend.events.publish({
      topic: 'everest-import.changed',
      eventPayload: 'text',
    });
    expect(backend.requests).toHaveLength(asked);
    await shows(['orders']);
  });

  it('starts without any cluster', async () => {
    await start(fake => (fake.clusters = []));
    expect(await names()).toEqual([]);
  });
});
