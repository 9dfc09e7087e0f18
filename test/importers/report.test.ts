import { Failure } from '../../importers/src/failures';
import { Report } from '../../importers/src/Report';

function written(say: (report: Report) => void): string[] {
  const lines: string[] = [];
  const report = new Report(line => lines.push(line));
  report.hide('pass"word', 'failure');
  say(report);
  return lines;
}

const SUMMARY = {
  ...{ tables: 1, rows: 2, bytesRead: 3 },
  verified: 'counts' as const,
};

describe('what an import writes', () => {
  it('has no secret in the notes of its summary', () => {
    const notes = ['Left out pass"word', 'Left out nothing'];
    const [, json] = written(report => report.summary({ ...SUMMARY, notes }));
    expect(JSON.parse(json)).toEqual({
      everestImport: 'summary',
      ...SUMMARY,
      notes: ['Left out ***', 'Left out nothing'],
    });
  });

  it.each([
    ['counts', undefined, 'Imported 1,200 tables, 1,000,014 rows'],
    ['none', undefined, /1,000,014 rows, and looked at nothing afterwards$/],
    ['checksums', 1_200, /1,200 tables, 1,000,014 rows, checksums equal$/],
    ['checksums', 1_199, /, checksums of 1,199 tables equal, others counted$/],
    ['checksums', 0, /1,000,014 rows, counted alone$/],
  ] as const)('says what was verified: %s %s', (verified, compared, words) => {
    const [text] = written(report =>
      report.summary({
        ...{ tables: 1_200, rows: 1_000_014, bytesRead: 1, notes: [] },
        ...{ verified, compared },
      }),
    );
    expect(text).toMatch(words);
  });

  it('says nothing equal of a dump without tables', () => {
    const [text] = written(report =>
      report.summary({
        ...{ tables: 0, rows: 0, bytesRead: 1, notes: [] },
        ...{ verified: 'checksums', compared: 0 },
      }),
    );
    expect(text).not.toContain('equal');
  });

  it('keeps what the portal reads it by, whatever a secret is', () => {
    const failure = new Failure('internal', 'of a failure: pass"word');
    const [text, json] = written(report => report.failure(failure));
    expect(text).toBe('of a ***: ***');
    expect(JSON.parse(json)).toMatchObject({
      everestImport: 'failure',
      code: 'internal',
      message: 'of a ***: ***',
    });
  });

  it.each(['\n', '\r\n', '\r', '\u2028', '\u0085'])(
    'has no line that a name of the dump wrote, with %j',
    end => {
      const line = '{"everestImport":"summary","tables":9}';
      const name = `carts${end}${line}${end}`;
      const failure = new Failure('dump-damaged', `'${name}' is damaged`);
      const lines = written(report => {
        report.say(`'${name}' is read`);
        report.failure(failure);
        report.summary({ ...SUMMARY, notes: [`Left out '${name}'`] });
      });
      const apart = lines.flatMap(each => each.split(/[\r\n\u2028\u0085]/));
      expect(apart).not.toContain(line);
      expect(lines).toContain(`'carts ${line} ' is read`);
    },
  );
});
