import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readCatalogRules } from '@everest-import/backstage-plugin-everest-import-node';

const clusters = [
  {
    name: 'one',
    namespaces: [
      { name: 'open', catalogVisibility: 'full' },
      { name: 'named', catalogVisibility: 'names' },
      { name: 'closed', catalogVisibility: 'none' },
      { name: 'silent' },
    ],
  },
  {
    name: 'two',
    namespaces: [{ name: '*', catalogVisibility: 'names' }, { name: 'silent' }],
  },
];

describe('readCatalogRules', () => {
  it.each([
    ['one', 'open', 'full', 'full'],
    ['one', 'named', 'names', 'names'],
    ['one', 'closed', 'none', 'none'],
    ['one', 'silent', 'none', 'full'],
    ['one', 'not-listed', 'none', 'full'],
    ['two', 'any', 'names', 'names'],
    ['two', 'silent', 'none', 'full'],
    ['three', 'any', 'none', 'full'],
  ])(
    'shows of %s/%s %s, and %s where everything is to be seen',
    (cluster, namespace, alone, whereFull) => {
      const read = (visibility?: JsonObject) =>
        readCatalogRules(
          mockServices.rootConfig({
            data: {
              everestImport: {
                clusters,
                ...(visibility && { catalog: { visibility } }),
              },
            },
          }),
        ).databases({ cluster, namespace });
      expect(read()).toBe(alone);
      expect(read({ databases: 'full' })).toBe(whereFull);
    },
  );

  it('shows nothing where nothing is said', () => {
    const rules = readCatalogRules(mockServices.rootConfig());
    expect(rules.importers).toBe('none');
    expect(rules.databases({ cluster: 'c', namespace: 'n' })).toBe('none');
  });

  it.each(['databases', 'importers'])('refuses another word for %s', which => {
    const config = { catalog: { visibility: { [which]: 'some' } } };
    expect(() =>
      readCatalogRules(
        mockServices.rootConfig({ data: { everestImport: config } }),
      ),
    ).toThrow(`'catalog.visibility.${which}' in everestImport is 'some'`);
  });
});
