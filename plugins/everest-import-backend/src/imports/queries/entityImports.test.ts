import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { DATABASE_ANNOTATION } from '@everest-import/backstage-plugin-everest-import-common';
import { anImport } from '../../__testUtils__/imports';
import { belongsTo, findEntity, MOST_ADDRESSES } from './entityImports';

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
    await expect(belongs('::', {})).rejects.toMatchObject({
      message: expect.stringContaining("Entity '::' is no entity ref"),
      causes: [{ field: 'entity', code: 'parameter-unusable' }],
    });
  });

  describe('that names many', () => {
    const addresses = (names: number) =>
      Array.from({ length: names }, (_, n) => `c1/blue/db-${n}`);
    const find = (named: string[]) => {
      const annotations = { [DATABASE_ANNOTATION]: named.join(', ') };
      const one = {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'all', annotations },
      };
      return findEntity('component:all', {
        catalog: catalogServiceMock({ entities: [one] }),
        credentials: mockCredentials.user(),
      });
    };

    it('has them all, each once', async () => {
      const most = addresses(MOST_ADDRESSES);
      const found = await find([...most, most[0]]);
      expect(found?.addresses).toEqual(most);
    });

    it('is told where there are too many', async () => {
      await expect(find(addresses(MOST_ADDRESSES + 1))).rejects.toMatchObject({
        message: expect.stringMatching(/names 1001 databases .*divide it$/),
        causes: [{ field: 'entity' }],
      });
    });
  });
});
