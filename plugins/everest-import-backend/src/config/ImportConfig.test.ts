import { mockServices } from '@backstage/backend-test-utils';
import { readImportConfig } from './ImportConfig';

const read = (everestImport?: object) =>
  readImportConfig(
    mockServices.rootConfig({ data: everestImport ? { everestImport } : {} }),
  );

describe('readImportConfig', () => {
  it('gives every part its default where app-config says nothing', () => {
    expect(read()).toMatchObject({
      clusters: [],
      defaultOwner: undefined,
      rules: { createThrough: 'any', backupSources: [] },
      retention: { erasers: [] },
      catalog: { importers: 'none' },
    });
  });

  it('writes the owner for everywhere in full', () => {
    expect(read({ defaultOwner: 'Platform' }).defaultOwner).toBe(
      'group:default/platform',
    );
  });

  it.each([
    [{ clusters: [{ name: 'A!' }] }, "Cluster name 'A!'"],
    [{ createThrough: 'mail' }, "everestImport.createThrough is 'mail'"],
    [{ history: { keep: '1 hour' } }, 'everestImport.history.keep'],
    [{ catalog: { visibility: { importers: 'all' } } }, "is 'all'"],
  ])('stops at %j with the option that is wrong', (wrong, words) => {
    expect(() => read(wrong)).toThrow(words);
  });
});
