import { causeWithoutLog } from '@everest-import/backstage-plugin-everest-import-common';
import { database, job } from '../../__testUtils__/objects';
import { leastCpuMs } from '../../fuzz/__testUtils__/leastCpuMs';
import { LOOK_ALIKES } from './__testUtils__/lookAlikes';
import { KNOWN_CASES } from './__testUtils__/knownCases';
import { failed, importer, running, saysLast } from './__testUtils__/evidence';
import { judge } from './__testUtils__/judge';
import { UNKNOWN } from './unknown';
import { CAUSES } from './index';

describe('the cause of an import', () => {
  it.each(KNOWN_CASES)('%s (%s)', (code, _from, input) => {
    expect(judge(input)?.code).toBe(code);
  });

  it.each(LOOK_ALIKES)('%s: %s', (_what, code, input) => {
    expect(judge(input)?.code).toBe(code);
  });

  it('is right in every case, and never wrong for what looks alike', () => {
    const codes = new Set(KNOWN_CASES.map(([code]) => code));
    expect(codes.size).toBeGreaterThanOrEqual(40);
    expect(LOOK_ALIKES.length).toBeGreaterThanOrEqual(20);
    const wrong = [
      ...KNOWN_CASES.filter(([code, , input]) => judge(input)?.code !== code),
      ...LOOK_ALIKES.filter(([, code, input]) => judge(input)?.code !== code),
    ];
    expect(wrong).toEqual([]);
  });

  it('has evidence in this table for all that is known', () => {
    const tried = new Set(KNOWN_CASES.map(([code]) => code));
    const untried = CAUSES.map(({ code }) => code).filter(
      code => !tried.has(code) && !code.startsWith('importer-'),
    );
    expect(untried).toEqual([]);
  });

  it('shows at most three lines that it rests on, and where they stand', () => {
    for (const [, , input] of KNOWN_CASES) {
      const { signs = [] } = judge(input)!;
      expect(signs.length).toBeGreaterThan(0);
      expect(signs.length).toBeLessThanOrEqual(3);
      signs.forEach(({ source, text }) => {
        expect(source).toMatch(/^[a-z-]+$/);
        expect(text).not.toBe('');
        expect(text.length).toBeLessThanOrEqual(502);
      });
    }
  });

  it('shows what a container ended with to whoever may read its log: that may be the end of it', () => {
    const message = 'Access Denied. kanari';
    const cause = judge(
      failed({
        pods: [importer({ terminated: { reason: 'Error', message } })],
      }),
    )!;
    expect(cause).toMatchObject({ code: 's3-denied' });
    expect(JSON.stringify(causeWithoutLog(cause))).not.toContain('kanari');
  });

  it('says for a running import whether it goes on by itself, and for an end what comes after', () => {
    for (const [, , input] of KNOWN_CASES) {
      const { goesOn, remedy } = judge(input)!;
      const again = /delete the database and start a new import\.$/;
      const by = /The import then goes on by itself\.$/;
      const isOver = input.job?.status?.state === 'Failed';
      expect(goesOn).toBe(!isOver && by.test(remedy));
      expect(remedy).toMatch(goesOn ? by : again);
    }
  });

  it('is said to be unknown where none fits, with the three most telling lines', () => {
    const cause = judge(
      failed({
        log: [
          'Loading 1 of 3',
          'ERROR the moon is in the wrong quarter',
          'FATAL no moon at all',
        ],
        restores: [
          {
            kind: 'PerconaXtraDBClusterRestore',
            name: 'ca6822c9',
            state: 'Failed',
            message: 'something new',
            conditions: [],
          },
        ],
      }),
    );
    expect(cause).toMatchObject({
      code: 'job-failed',
      detail: 'Job has reached the specified backoff limit',
      meaning: expect.stringContaining('knows no cause that fits'),
      signs: [
        { source: 'log', text: 'FATAL no moon at all' },
        { source: 'restore', text: 'something new' },
        { source: 'log', text: 'ERROR the moon is in the wrong quarter' },
      ],
    });
  });

  it('is told without any evidence but the job too', () => {
    expect(
      judge({
        ...failed(),
        run: undefined,
        report: { error: 'x509: expired' },
      }),
    ).toMatchObject({ code: 'tls-refused' });
    expect(judge({ ...failed(), run: undefined })).toMatchObject({
      code: 'job-failed',
      detail: 'Job has reached the specified backoff limit',
    });
  });

  it('names no name in a command that a message made up', () => {
    const cause = judge({
      ...running(),
      job: job('Error', {
        message: 'failed to get S3 credentials: Secret "x; rm -rf /" not found',
      }),
    });
    expect(cause).toMatchObject({ code: 's3-secret-missing' });
    expect(cause?.command).toBeUndefined();
  });

  it('quotes what a path may hold', () => {
    const input = saysLast('NoSuchKey: The specified key does not exist.');
    const target = database('error');
    target.spec!.dataSource!.dataImport!.source!.path = "/a'; reboot #/b";
    expect(judge({ ...input, database: target })?.command).toBe(
      `aws s3 ls 's3://backups/a'\\''; reboot #/b/' --endpoint-url 'https://s3.example.net'`,
    );
  });

  it.each([
    ['ERROR: duplicate key Key (mail)=(ann@example.net) already exists', 'ann'],
    [`ERROR near INSERT INTO people VALUES ('ann', 'secret')`, 'ann'],
  ])('shows no values of rows: %s', (text, value) => {
    const cause = judge(failed({ log: [text] }));
    expect(cause?.signs).toHaveLength(1);
    expect(JSON.stringify(cause)).not.toContain(value);
  });
});

describe('a key that somebody says', () => {
  const KEY = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  const input = running({});
  const everywhere: [string, Parameters<typeof judge>[0]][] = [
    ['the log', saysLast(`login failed: password=${KEY}`)],
    [
      'a report',
      { ...failed(), run: undefined, report: { error: `x ${KEY}` } },
    ],
    [
      'the job',
      { ...input, job: job('Error', { message: `https://me:${KEY}@s3/x` }) },
    ],
    [
      'the database',
      {
        database: database('error', { message: `Error: token=${KEY}` }),
        now: input.now,
      },
    ],
  ];

  it.each(everywhere)('is in no cause: %s', (_where, said) => {
    const cause = judge(said);
    expect(cause?.code).toBeDefined();
    expect(JSON.stringify(cause)).not.toContain(KEY.slice(3, 12));
  });
});

describe('the list of causes', () => {
  const all = [...CAUSES, ...Object.values(UNKNOWN)];

  it('has every code once', () => {
    const codes = all.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    codes.forEach(code => expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
  });

  it.each(all.map(cause => [cause.code, cause] as const))(
    '%s has title, meaning, remedy and who can mend it',
    (_code, { title, meaning, remedy, who }) => {
      expect(title).toMatch(/^(?:[A-Z]|pgBackRest).{10,90}[^.]$/);
      expect(meaning).toMatch(/^[A-Z].{10,}\.$/);
      expect(remedy).toMatch(/^[A-Z].{5,}\.$/);
      expect(['requester', 'owner', 'platform', 'everest']).toContain(who);
    },
  );

  it('is judged in time linear in what a log holds', () => {
    const PIECES = [
      'a',
      ' ',
      '"',
      "'",
      'nodes are available: ',
      'failed to get S3 credentials ',
      'lookup x on y: ',
      'secret "',
      'xbcloud: ',
      'Error: ',
      'https://10.1.1.1/api/',
      '{"level":"error","error":"',
    ];
    const restoresOf = (message: string) => [
      { kind: 'X', name: 'x', state: 'Failed', message, conditions: [] },
    ];
    const timed = (text: string) => {
      const lines = text.match(/[^]{1,4096}/g) ?? [];
      const restores = restoresOf(text);
      return leastCpuMs(() =>
        judge(failed({ log: [text, ...lines], restores })),
      );
    };
    for (const piece of PIECES) {
      const text = piece.repeat(Math.ceil((256 * 1024) / piece.length));
      expect([piece, timed(text) < 250]).toEqual([piece, true]);
    }
  });
});

describe('the cause of an end', () => {
  const outcome = 'Failed' as const;

  it('becomes more telling when more is known', () => {
    const before = judge({ ...failed(), run: undefined })!;
    const later = judge(saysLast('x509: certificate has expired'), {
      outcome,
      cause: before,
    });
    expect([before.code, later?.code]).toEqual(['job-failed', 'tls-refused']);
  });

  it('becomes never less telling when Pod and events are gone', () => {
    const told = judge(saysLast('x509: certificate has expired'))!;
    const memory = { outcome, cause: told };
    expect(judge({ ...failed({ pods: [] }) }, memory)).toEqual(told);
    expect(judge(saysLast('connection refused'), memory)).toEqual(told);
  });

  it('gives way to nothing but what is known for sure where it was a guess', () => {
    const guess = judge(
      saysLast('failed to run PXC restore: PXC restore failed with message: ?'),
    )!;
    expect(guess.code).toBe('mysql-restore-failed');
    const memory = { outcome, cause: guess };
    expect(judge(saysLast('context canceled'), memory)?.code).toBe(guess.code);
    expect(judge(saysLast('NoSuchBucket'), memory)?.code).toBe(
      's3-bucket-missing',
    );
  });
});
