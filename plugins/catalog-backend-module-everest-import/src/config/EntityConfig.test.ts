import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readEntityConfig } from './EntityConfig';

function read(data: JsonObject) {
  return readEntityConfig(mockServices.rootConfig({ data }));
}

const everestImport = {
  defaultOwner: 'everybody',
  clusters: [
    {
      name: 'one',
      namespaces: [
        { name: 'blue', defaultOwner: 'group:default/blue' },
        { name: 'green', owners: ['group:default/green'] },
        { name: 'bad', defaultOwner: 'no ref' },
      ],
    },
    {
      name: 'two',
      namespaces: [{ name: '*', defaultOwner: 'user:default/two' }],
    },
    { name: 'three' },
  ],
};

describe('readEntityConfig', () => {
  it.each([
    ['one', 'blue', 'group:default/blue'],
    ['one', 'green', 'group:default/everybody'],
    ['one', 'bad', 'group:default/everybody'],
    ['one', 'other', 'group:default/everybody'],
    ['one', undefined, 'group:default/everybody'],
    ['two', 'any', 'user:default/two'],
    ['three', 'any', 'group:default/everybody'],
    ['unheard-of', 'any', 'group:default/everybody'],
  ])('says who owns %s/%s', (cluster, namespace, owner) => {
    const { defaultOwner } = read({ everestImport });
    expect(defaultOwner({ cluster, namespace })).toBe(owner);
  });

  it('has an owner even when nothing is configured', () => {
    const config = read({});
    expect(config.clusters).toEqual([]);
    expect(config.defaultOwner({ cluster: 'c' })).toBe('group:default/unknown');
  });

  it('knows the clusters and where the portal is', () => {
    expect(
      read({ everestImport, app: { baseUrl: 'https://portal.example/x/' } }),
    ).toMatchObject({
      clusters: ['one', 'two', 'three'],
      appBaseUrl: 'https://portal.example/x',
    });
  });
});
