import { LAYOUTS } from './__testUtils__/layouts';
import { recogniseLayout, wanted } from './__testUtils__/recogniseLayout';

describe('bucket layouts', () => {
  it.each(LAYOUTS.map(layout => [layout.name, layout] as const))(
    '%s',
    async (_name, layout) => {
      const { shown, bucket } = await recogniseLayout(layout);
      expect(shown).toEqual(wanted(layout));
      expect(bucket.requests).toBeLessThanOrEqual(layout.requests ?? 4);
      expect(bucket.mostBytes).toBeLessThanOrEqual(256 * 1024);
    },
  );

  it('are told from each other by their names', () => {
    const names = LAYOUTS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(60);
  });

  it('yield times, sizes and sentences that can be shown, and no secret', async () => {
    for (const layout of LAYOUTS) {
      const { backups } = await recogniseLayout(layout);
      for (const backup of backups) {
        const { time, sizeBytes = 1, notes, obstacle } = backup;
        expect(time ?? '2026-01-14T02:00:00Z').toMatch(
          /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
        );
        expect(sizeBytes).toBeGreaterThan(0);
        for (const { message } of [...notes, ...(obstacle ? [obstacle] : [])]) {
          expect(message).toMatch(/^[A-Z][^\n]{20,400}\.$/);
        }
        expect(JSON.stringify(backup)).not.toContain('canary');
      }
    }
  });
});
