import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { anImport } from '../../__testUtils__/imports';
import { belongsTo, findEntity } from './entityImports';

const catalog = catalogServiceMock({
  entities: [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'shop-api',
        annotations: {
          'everest-import.backstage.io/database':
            'c1/team-blue/annotated, c1/team-blue/second',
        },
      },
    },
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'System',
      metadata: { name: 'shop' },
    },
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: { name: 'c1-team-blue-shop' },
    },
  ],
});

async function belongs(
  entity: string,
  overlay: Parameters<typeof anImport>[0],
) {
  const found = await findEntity(entity, {
    catalog,
    credentials: mockCredentials.user(),
  });
  return found !== undefined && belongsTo(anImport(overlay), found);
}

describe('the imports of an entity', () => {
  it.each([
    ['whose Resource it is', 'resource:default/c1-team-blue-shop', {}, true],
    [
      'that its annotation names',
      'component:default/shop-api',
      { name: 'annotated' },
      true,
    ],
    [
      'that its annotation names second',
      'component:default/shop-api',
      { name: 'second' },
      true,
    ],
    [
      'whose request named it',
      'component:default/shop-api',
      { entity: 'component:default/shop-api' },
      true,
    ],
    [
      'whose request named it in another spelling',
      'Component:Shop-API',
      { entity: 'component:shop-api' },
      true,
    ],
    [
      'whose request named its system',
      'system:default/shop',
      { system: 'system:default/shop' },
      true,
    ],
    [
      'of another entity',
      'component:default/shop-api',
      { entity: 'component:default/other' },
      false,
    ],
    [
      'of an entity that one may not see',
      'component:default/hidden',
      { entity: 'component:default/hidden' },
      false,
    ],
  ])('an import %s', async (_which, entity, overlay, expected) => {
    expect(await belongs(entity, overlay)).toBe(expected);
  });

  it('refuses what is no ref', async () => {
    await expect(belongs('::', {})).rejects.toThrow(
      "Entity '::' is no entity ref",
    );
  });
});
