import {
  entityEnvelopeSchemaValidator,
  FieldFormatEntityPolicy,
  resourceEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { anImport } from '../__testUtils__/samples';
import { CatalogVisibility } from '@everest-import/backstage-plugin-everest-import-node';
import { toDatabaseEntities } from './databaseEntity';
import { toDeferredEntity } from './envelope';

/** Shows all, but of these namespaces. */
const LESS: Record<string, CatalogVisibility> = {
  'team-named': 'names',
  'team-hidden': 'none',
};
const config = {
  clusters: ['sandbox'],
  shows: {
    databases: ({ namespace }: { namespace: string }) =>
      LESS[namespace] ?? ('full' as const),
    importers: 'full' as const,
  },
  appBaseUrl: 'https://portal.example',
  defaultOwner: () => 'group:default/fallback',
};

function entities(...imports: Import[]) {
  return toDatabaseEntities(imports, config).map(
    draft => toDeferredEntity(draft, 'provider').entity,
  );
}

describe('toDatabaseEntities', () => {
  it('makes a Resource that the service depends on', () => {
    expect(entities(anImport({ system: 'shop' }))).toEqual([
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata: {
          name: 'sandbox-team-blue-orders',
          namespace: 'default',
          title: 'orders',
          description:
            "PostgreSQL database in namespace 'team-blue' of cluster 'sandbox', imported by 'everest-percona-pg-operator'",
          annotations: {
            'backstage.io/managed-by-location': 'everest-import:provider',
            'backstage.io/managed-by-origin-location':
              'everest-import:provider',
            'everest-import.backstage.io/database': 'sandbox/team-blue/orders',
          },
          tags: ['everest', 'postgresql'],
          links: [
            {
              url: 'https://portal.example/everest-import/imports/sandbox/team-blue/orders',
              title: 'Import',
              icon: 'dashboard',
              type: 'everest-import',
            },
          ],
        },
        spec: {
          type: 'database',
          owner: 'group:default/guests',
          system: 'system:default/shop',
          dependencyOf: ['component:default/shop-api'],
        },
      },
    ]);
  });

  it('shows nothing of a namespace that is hidden, also where its database shares a name', () => {
    const hidden = anImport({ namespace: 'team-hidden', name: 'x' });
    const shared = anImport({ namespace: 'team', name: 'hidden-x' });
    expect(entities(hidden)).toEqual([]);
    expect(
      entities(hidden, shared).map(({ metadata }) => metadata.annotations),
    ).toEqual([
      expect.objectContaining({
        'everest-import.backstage.io/database': 'sandbox/team/hidden-x',
      }),
    ]);
  });

  it('shows names and an owner alone where no more may be shown', () => {
    const [entity] = entities(
      anImport({ namespace: 'team-named', system: 'shop' }),
    );
    expect(entity.spec).toEqual({
      type: 'database',
      owner: 'group:default/guests',
    });
    expect(JSON.stringify(entity)).not.toMatch(/postgresql|percona|shop/i);
    expect(entity.metadata.annotations).toMatchObject({
      'everest-import.backstage.io/database': 'sandbox/team-named/orders',
    });
  });

  it.each<[string, Partial<Import>]>([
    [
      'made by kubectl',
      {
        origin: 'kubernetes',
        owner: undefined,
        entity: undefined,
        requestedBy: undefined,
      },
    ],
    ['of an engine not known here', { engine: { type: 'oracle <script>' } }],
    ['with refs that are none', { owner: '!!', entity: '///', system: ' ' }],
    ['of a cluster with a strange name', { cluster: 'Prod: EU / 1' }],
    ['with a long name', { namespace: 'n'.repeat(63), name: 'd'.repeat(22) }],
    [
      'with hostile text',
      { importer: '![x](https://evil.example)'.repeat(99) },
    ],
    ['of a database with dots', { name: 'a.b.' }],
  ])('makes a valid entity %s', async (_, more) => {
    const [entity] = entities(anImport(more));
    expect(() => entityEnvelopeSchemaValidator()(entity)).not.toThrow();
    await expect(resourceEntityV1alpha1Validator.check(entity)).resolves.toBe(
      true,
    );
    await expect(new FieldFormatEntityPolicy().enforce(entity)).resolves.toBe(
      entity,
    );
    expect(entity.spec?.owner).toBeTruthy();
    expect(JSON.stringify(entity.metadata.description)).not.toMatch(/[[\]<>!]/);
  });

  it.each<[string, Partial<Import>, string]>([
    ["the request's owner", { owner: 'group:default/a' }, 'group:default/a'],
    ['a user', { owner: 'user:default/u' }, 'user:default/u'],
    ['a bare name as group', { owner: 'a' }, 'group:default/a'],
    ['the configured one', { owner: undefined }, 'group:default/fallback'],
    ['the configured one for text', { owner: 'a b' }, 'group:default/fallback'],
  ])('is owned by %s', (_, more, owner) => {
    expect(entities(anImport(more))[0].spec?.owner).toBe(owner);
  });

  it.each<[string, Partial<Import>]>([
    ['that is gone', { gone: true }],
    ['that was only asked for', { phase: 'Requested' }],
  ])('makes no entity of a database %s', (_, more) => {
    expect(entities(anImport(more))).toEqual([]);
  });

  it('does not change while the import goes on', () => {
    const [early] = entities(anImport({ phase: 'Provisioning' }));
    const [late] = entities(
      anImport({
        phase: 'Succeeded',
        phaseSince: '2026-11-23T11:00:00Z',
        finishedAt: '2026-11-23T11:00:00Z',
        database: { status: 'ready', ready: true, host: 'h', port: 1 },
      }),
    );
    expect(late).toEqual(early);
  });

  it('shows the latest import of a name', () => {
    const result = entities(
      anImport({ id: 'a', owner: 'old', requestedAt: '2026-01-01T00:00:00Z' }),
      anImport({ id: 'b', owner: 'new', requestedAt: '2026-02-01T00:00:00Z' }),
      anImport({
        id: 'c',
        owner: 'gone',
        gone: true,
        requestedAt: '2026-03-01T00:00:00Z',
      }),
    );
    expect(result.map(({ spec }) => spec?.owner)).toEqual([
      'group:default/new',
    ]);
  });

  it("prefers a database's own import to a job made by hand", () => {
    const result = entities(
      anImport({
        id: 'a',
        owner: 'hand',
        origin: 'manual',
        requestedAt: '2026-03-01T00:00:00Z',
      }),
      anImport({ id: 'b', owner: 'portal' }),
    );
    expect(result.map(({ spec }) => spec?.owner)).toEqual([
      'group:default/portal',
    ]);
  });

  it('makes one entity of databases whose names join to the same', () => {
    const result = entities(
      anImport({ id: 'a', namespace: 'team', name: 'blue-orders' }),
      anImport({ id: 'b', namespace: 'team-blue', name: 'orders' }),
    );
    expect(result).toHaveLength(1);
    expect(result[0].metadata.annotations).toMatchObject({
      'everest-import.backstage.io/database':
        'sandbox/team/blue-orders,sandbox/team-blue/orders',
    });
  });
});
