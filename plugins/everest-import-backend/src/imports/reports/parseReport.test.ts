import { LoopWatch } from '../../fuzz/__testUtils__/LoopWatch';
import { parseReport } from './parseReport';

const progress = (bytesRead: number, bytesPerSecond: number) =>
  JSON.stringify({
    everestImport: 'progress',
    ...{ bytesRead, bytesTotal: 1000, bytesPerSecond },
  });

describe('the log of an importer', () => {
  it('reads the last error of a built-in importer, without values of rows', () => {
    const lines = [
      '{"level":"error","error":"first","message":"Failed to clean up"}',
      '{"level":"info","message":"PXC restore ca6822c9 goes on"}',
      '{"level":"error","error":"Duplicate entry \'ann@example.net\' for key \'mail\'","message":"Failed to run pxc import"}',
      '{"level":"info","message":"done"}',
      'plain text',
    ];
    expect(parseReport(lines.join('\n')).error).toBe(
      "Duplicate entry '…' for key 'mail'",
    );
    expect(parseReport('{"level":"info","error":"no"}').error).toBeUndefined();
    expect(parseReport('{"level":"error"').error).toBeUndefined();
    expect(
      parseReport('{"level":"error","error":"failed to get \\"x\\": not fo…')
        .error,
    ).toBe('failed to get "x": not fo…');
  });

  it('says nothing when it holds no JSON lines of ours', () => {
    expect(
      parseReport('restore started\n{"level":"info"}\n{"everestImport":\ndone'),
    ).toEqual({ progress: undefined, result: undefined, failure: undefined });
  });

  it('tells how far it is, at the pace of its last lines', () => {
    const log = ['found a dump', progress(100, 50), progress(400, 150)];
    expect(parseReport(log.join('\n')).progress).toEqual({
      bytesRead: 400,
      bytesTotal: 1000,
      bytesPerSecond: 100,
    });
  });

  it('forgets the pace of long ago', () => {
    const slow = Array.from({ length: 20 }, () => progress(1, 1));
    const fast = Array.from({ length: 10 }, () => progress(500, 90));
    const { progress: seen } = parseReport([...slow, ...fast].join('\n'));
    expect(seen?.bytesPerSecond).toBe(90);
  });

  it('tells what arrived', () => {
    const summary = {
      everestImport: 'summary',
      ...{ tables: 31, rows: 1_000_014, bytesRead: 5, notes: ['no roles'] },
    };
    expect(parseReport(JSON.stringify(summary)).result).toEqual({
      tables: 31,
      rows: 1_000_014,
      bytesRead: 5,
      notes: ['no roles'],
    });
  });

  it.each([
    { said: {}, read: {} },
    { said: { verified: 'counts', compared: 9 }, read: { verified: 'counts' } },
    { said: { verified: 'none' }, read: { verified: 'none' } },
    {
      said: { verified: 'checksums', compared: 30 },
      read: { verified: 'checksums', compared: 30 },
    },
    {
      said: { verified: 'checksums', compared: 99 },
      read: { verified: 'checksums', compared: 31 },
    },
    {
      said: { verified: 'checksums' },
      read: { verified: 'checksums', compared: 0 },
    },
    { said: { verified: 'by hand', compared: 31 }, read: {} },
  ])('believes what it says was verified: $said', ({ said, read }) => {
    const counted = { tables: 31, rows: 5, bytesRead: 0, notes: [] };
    const line = { everestImport: 'summary', ...counted, ...said };
    expect(parseReport(JSON.stringify(line)).result).toEqual({
      ...counted,
      ...read,
    });
  });

  it('tells why it failed, without what would disturb a page', () => {
    const failure = {
      everestImport: 'failure',
      code: 'object-missing',
      message: `Nothing at\n\u202e'x'${'y'.repeat(5000)}`,
    };
    const { failure: seen } = parseReport(JSON.stringify(failure));
    expect(seen?.code).toBe('object-missing');
    expect(seen?.message).toMatch(/^Nothing at 'x'y+$/);
    expect(seen?.message).toHaveLength(1000);
  });

  it('passes on no value of a row, neither as a reason nor as a note', () => {
    const said = "Duplicate entry 'ann@example.net' for key 'people.email'";
    const shown = "Duplicate entry '…' for key 'people.email'";
    const line = (value: object) => JSON.stringify(value);
    expect(
      parseReport(
        [
          line({ everestImport: 'summary', notes: [`Left out: ${said}`] }),
          line({ everestImport: 'failure', code: 'x', message: said }),
        ].join('\n'),
      ),
    ).toMatchObject({
      result: { notes: [`Left out: ${shown}`] },
      failure: { message: shown },
    });
  });

  it.each([
    ['no numbers', { bytesRead: 'many', bytesTotal: -1, bytesPerSecond: null }],
    ['numbers without end', { bytesRead: 1e999 }],
  ])('is not believed where it has %s', (_what, values) => {
    const line = JSON.stringify({ everestImport: 'progress', ...values });
    expect(parseReport(line).progress).toEqual({
      bytesRead: 0,
      bytesTotal: 0,
      bytesPerSecond: 0,
    });
  });

  it('never claims more than all', () => {
    expect(parseReport(progress(5000, 1)).progress?.bytesRead).toBe(1000);
  });

  it.each([
    ['quotation marks', '"'.repeat(3_900)],
    ['a value that ends twice', `value "a" for "${'x'.repeat(3_800)}"x"y"z`],
  ])('with texts of %s holds up nobody', (_what, text) => {
    const line = (value: object) => JSON.stringify(value);
    const log = [
      line({ everestImport: 'summary', notes: [text, text] }),
      line({ everestImport: 'failure', code: text, message: text }),
    ].join('\n');
    const loop = new LoopWatch();
    expect(parseReport(log).failure?.message).not.toBe('');
    expect(loop.take().busyMs).toBeLessThanOrEqual(50);
  });

  it('is bounded in notes and in the length of a line', () => {
    const many = Array.from({ length: 500 }, (_, index) => `note ${index}`);
    const line = (notes: unknown) =>
      JSON.stringify({ everestImport: 'summary', tables: 1, rows: 1, notes });
    expect(parseReport(line(many)).result?.notes).toHaveLength(20);
    expect(parseReport(line(['x'.repeat(30_000)])).result).toBeUndefined();
    expect(parseReport(line('none')).result?.notes).toEqual([]);
  });
});
