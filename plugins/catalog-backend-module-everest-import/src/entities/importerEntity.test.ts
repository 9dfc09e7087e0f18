import {
  FieldFormatEntityPolicy,
  resourceEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { Importer } from '@everest-import/backstage-plugin-everest-import-common';
import { CatalogVisibility } from '@everest-import/backstage-plugin-everest-import-node';
import { anImporter } from '../__testUtils__/samples';
import { toDeferredEntity } from './envelope';
import { toImporterEntities } from './importerEntity';

function configFor(importers: CatalogVisibility) {
  return {
    clusters: ['sandbox'],
    shows: { databases: () => 'none' as const, importers },
    appBaseUrl: 'https://portal.example',
    defaultOwner: () => 'group:default/fallback',
  };
}
const config = configFor('full');

function entities(...importers: Importer[]) {
  return toImporterEntities(importers, config).map(
    draft => toDeferredEntity(draft, 'provider').entity,
  );
}

describe('toImporterEntities', () => {
  it('makes a Resource with what the importer says of itself', () => {
    const [entity] = entities(anImporter());
    expect(entity).toMatchObject({
      kind: 'Resource',
      metadata: {
        name: expect.stringMatching(/^acme-dump-loader-[0-9a-f]{8}$/),
        title: 'Acme dump loader',
        description: 'Loads dumps',
        annotations: {
          'everest-import.backstage.io/importer': 'sandbox/acme-dump-loader',
        },
        tags: ['everest', 'mysql', 'postgresql'],
        links: [
          {
            url: 'https://portal.example/everest-import/importers/sandbox/acme-dump-loader',
          },
        ],
      },
      spec: { type: 'data-importer', owner: 'group:default/fallback' },
    });
  });

  it('shows nothing, or names alone, where no more may be shown', () => {
    expect(toImporterEntities([anImporter()], configFor('none'))).toEqual([]);
    const [draft] = toImporterEntities([anImporter()], configFor('names'));
    expect(draft).toMatchObject({
      title: 'Acme dump loader',
      tags: ['everest'],
      annotation: { values: ['sandbox/acme-dump-loader'] },
    });
    expect(draft.description).toBeUndefined();
  });

  it('makes one of clusters with the same spec', () => {
    const result = entities(
      anImporter({ cluster: 'west' }),
      anImporter({ cluster: 'east' }),
    );
    expect(result.map(({ metadata }) => metadata.annotations)).toMatchObject([
      {
        'everest-import.backstage.io/importer':
          'east/acme-dump-loader,west/acme-dump-loader',
      },
    ]);
  });

  it('makes two of clusters with different specs, both readable', () => {
    const names = entities(
      anImporter({ cluster: 'west' }),
      anImporter({ cluster: 'east', digest: 'other' }),
    ).map(({ metadata }) => metadata.name);
    expect(new Set(names).size).toBe(2);
    expect(names.every(name => name.startsWith('acme-dump-loader-'))).toBe(
      true,
    );
  });

  it("is owned by whom the importer's author names", () => {
    const [entity] = entities(anImporter({ contract: { owner: 'acme' } }));
    expect(entity.spec?.owner).toBe('group:default/acme');
  });

  it.each<[string, Partial<Importer>]>([
    [
      'a name as long as Kubernetes allows',
      { name: 'a.'.repeat(126).concat('a') },
    ],
    [
      'hostile text',
      { displayName: '<b>x</b>'.repeat(99), description: '[a](javascript:x)' },
    ],
    ['no text at all', { displayName: '', description: undefined }],
    ['no engine known here', { engines: [], otherEngines: ['oracle'] }],
    ['an owner that is none', { contract: { owner: '! !' } }],
  ])('makes a valid entity of an importer with %s', async (_, more) => {
    const [entity] = entities(anImporter(more));
    await expect(resourceEntityV1alpha1Validator.check(entity)).resolves.toBe(
      true,
    );
    await expect(new FieldFormatEntityPolicy().enforce(entity)).resolves.toBe(
      entity,
    );
  });
});
