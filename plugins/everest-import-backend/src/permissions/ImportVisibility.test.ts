import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { importRules } from '@everest-import/backstage-plugin-everest-import-node';
import { anImport } from '../__testUtils__/imports';
import { judgeCriteria } from '../__testUtils__/judgeCriteria';
import { ImportCriteria, toCriteria } from './ImportVisibility';

const conditional = (query: unknown) =>
  toCriteria(
    {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'everest-import',
      resourceType: 'import',
      conditions: { rule: 'ANY', resourceType: 'import' },
    },
    () => query as ImportCriteria,
  );

describe('a decision as conditions for the database', () => {
  it.each([
    [AuthorizeResult.ALLOW, true],
    [AuthorizeResult.DENY, false],
  ] as const)('%s: %s', (result, shown) => {
    const criteria = toCriteria({ result }, () => {
      throw new Error('nothing to translate');
    });
    expect(criteria && judgeCriteria(criteria, anImport())).toBe(shown);
  });

  it.each([
    importRules.inCluster.toQuery({ clusters: ['c1'] }),
    importRules.isOwner.toQuery({ owners: [] }),
    { not: { allOf: [importRules.isImporter.toQuery({ importers: ['a'] })] } },
  ])('takes %j as it is', query => {
    expect(conditional(query)).toEqual(query);
  });

  it.each([
    {},
    undefined,
    'cluster',
    { key: 'size', values: ['1'] },
    { key: 'toString', values: [] },
    { key: 'cluster', values: [1] },
    { anyOf: [] },
    { anyOf: [{ key: 'cluster', values: [] }, { sql: '1 = 1' }] },
    { not: {} },
  ])('does not ask the database for %j', query => {
    expect(conditional(query)).toBeUndefined();
  });
});
