import { at, EVEREST } from '../__testUtils__/Client';
import { Harness } from '../__testUtils__/harness';
import { dumpImports } from '../__testUtils__/dumpImports';
import { KubeObject } from '../objects';

jest.setTimeout(120_000);

describe('the importers of this repository', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.start();
  });
  afterAll(async () => harness?.stop());

  it('are in the list, with their contracts', async () => {
    const importer = await harness.client.find<KubeObject>(
      at(EVEREST, 'dataimporters', undefined, 'everest-import-pg-dump'),
    );
    expect(importer?.spec.displayName).toBe('pg_dump');
    expect(importer?.metadata.annotations).toMatchObject({
      'everest-import.backstage.io/backup-kinds':
        'pg-dump,pg-dump-plain,pg-dumpall',
    });
  });

  it('are simulated, and say so, where the machine lacks their tools', async () => {
    const before = process.env.PATH;
    process.env.PATH = '/nonexistent';
    try {
      const { begin, expectEnd, logOf } = dumpImports(harness);
      await begin('bare', {
        type: 'postgresql',
        importer: 'everest-import-pg-dump',
        path: '/dumps/shop-2026-01-14.sql',
      });
      await expectEnd('bare', 'Succeeded');
      expect(await logOf('bare')).toMatch(
        /^simulated: this machine lacks psql/,
      );
    } finally {
      process.env.PATH = before;
    }
  });
});
