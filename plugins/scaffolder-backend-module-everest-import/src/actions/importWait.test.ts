import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { actionContext } from '../__testUtils__/actionContext';
import { refusal } from '../__testUtils__/startBackendApi';
import { testClock } from '../__testUtils__/testClock';
import { WaitContext, waitingAction } from '../__testUtils__/waitingAction';

// An hour is seven hundred looks over HTTP, which a busy machine takes its time for
jest.setTimeout(30_000);

const cause = {
  code: 's3-secret-missing',
  title: 'The S3 Secret is missing',
  detail: 'Secret "x" not found',
  remedy: 'Make the Secret.',
};

describe('everest:import:wait', () => {
  const { api, sees, wait } = waitingAction();

  it('writes one line a phase, and outputs how it ended', async () => {
    sees(
      { phase: 'Provisioning' },
      { phase: 'Provisioning' },
      { phase: 'Preparing' },
      { phase: 'Importing' },
      { phase: 'Importing' },
      { phase: 'Succeeded' },
    );
    const { context, lines, outputs } = actionContext<WaitContext>({
      importId: 'uid-1',
    });
    await wait().handler(context);

    expect(lines.map(({ message }) => message)).toEqual(
      ['Provisioning', 'Preparing', 'Importing', 'Succeeded'].map(
        phase => `Import of 'sandbox/team-blue/orders' is ${phase}`,
      ),
    );
    expect(outputs).toEqual({ phase: 'Succeeded' });
  });

  it('reports no plain success where the data is written over', async () => {
    sees({
      phase: 'Succeeded',
      cause: { ...cause, code: 'data-overwritten', title: 'Imports again' },
    });
    const { context, lines, outputs } = actionContext<WaitContext>({
      importId: 'uid-1',
    });
    await wait().handler(context);
    const alarm = `Import of 'sandbox/team-blue/orders' is Succeeded: Imports again. Secret "x" not found. Make the Secret.`;
    expect(lines).toMatchObject([{ level: 'warn', message: alarm }]);
    expect(outputs).toEqual({ phase: 'Succeeded', alarm });
  });

  it('reads first as the user, then as the portal, and only this import', async () => {
    sees(
      { phase: 'Importing' },
      { phase: 'Importing' },
      { phase: 'Succeeded' },
    );
    const { context } = actionContext<WaitContext>({ importId: 'uid-1' });
    await wait().handler(context);

    expect(api().calls.map(({ principal }) => principal)).toMatchObject([
      { type: 'user' },
      { type: 'service', subject: 'plugin:scaffolder' },
      { type: 'service', subject: 'plugin:scaffolder' },
    ]);
    expect(new Set(api().calls.map(({ url }) => url))).toEqual(
      new Set(['/imports/by-id/uid-1']),
    );
  });

  it('reads nothing as the portal for a user who may not see the import', async () => {
    api().answers.push(refusal(404, 'NotFoundError', "no import 'uid-1'"));
    const { context } = actionContext<WaitContext>({ importId: 'uid-1' });
    await expect(wait().handler(context)).rejects.toMatchObject({
      name: 'NotFoundError',
      message: "no import 'uid-1'",
    });
    expect(api().calls).toHaveLength(1);
  });

  it('fails with cause and remedy', async () => {
    sees({ phase: 'Importing' }, { phase: 'Failed', cause });
    const { context, outputs } = actionContext<WaitContext>({
      importId: 'uid-1',
    });
    await expect(wait().handler(context)).rejects.toThrow(
      `Import of 'sandbox/team-blue/orders' is Failed: The S3 Secret is missing. Secret "x" not found. Make the Secret.`,
    );
    expect(outputs).toEqual({});
  });

  it('says once what holds a running import up', async () => {
    const heldUp = { ...cause, detail: 'Access Denied.' };
    sees(
      { phase: 'Importing' },
      { phase: 'Importing', cause: heldUp },
      { phase: 'Importing', cause: heldUp },
      { phase: 'Importing' },
      { phase: 'Succeeded' },
    );
    const { context, lines } = actionContext<WaitContext>({
      importId: 'uid-1',
    });
    await wait().handler(context);
    expect(lines.map(({ message }) => message)).toEqual([
      "Import of 'sandbox/team-blue/orders' is Importing",
      "Import of 'sandbox/team-blue/orders' is Importing: The S3 Secret is missing. Access Denied. Make the Secret.",
      "Import of 'sandbox/team-blue/orders' is Importing",
      "Import of 'sandbox/team-blue/orders' is Succeeded",
    ]);
  });

  it('tells nothing of the log that a cause rests on', async () => {
    const signs = [{ source: 'log', text: 'Access Denied.' }];
    const ofLog = { ...cause, detail: 'Access Denied.', signs };
    sees(
      { phase: 'Importing', cause: ofLog },
      { phase: 'Failed', cause: ofLog },
    );
    const { context, lines } = actionContext<WaitContext>({
      importId: 'uid-1',
    });
    await expect(wait().handler(context)).rejects.toThrow(
      `is Failed: The S3 Secret is missing. Make the Secret.`,
    );
    expect(JSON.stringify(lines)).not.toContain('Denied');
  });

  it('goes on waiting while blocked, and says why', async () => {
    sees(
      { phase: 'Blocked', cause },
      { phase: 'Importing' },
      { phase: 'Succeeded' },
    );
    const { context, lines } = actionContext<WaitContext>({
      importId: 'uid-1',
    });
    await wait().handler(context);
    expect(lines[0].message).toMatch(/is Blocked: The S3 Secret is missing/);
    expect(lines).toHaveLength(3);
  });

  it.each<[string, Partial<Import>]>([
    ['being deleted', { phase: 'Deleting', outcome: 'Succeeded' }],
    ['gone', { phase: 'Succeeded', gone: true }],
  ])('succeeds for an import that did, now %s', async (_, item) => {
    sees(item);
    const { context, outputs } = actionContext<WaitContext>({
      importId: 'uid-1',
    });
    await wait().handler(context);
    expect(outputs).toEqual({ phase: 'Succeeded' });
  });

  it('fails when the database is gone before an end', async () => {
    sees({ phase: 'Deleting' }, { phase: 'Deleting', gone: true });
    const { context } = actionContext<WaitContext>({ importId: 'uid-1' });
    await expect(wait().handler(context)).rejects.toThrow(
      /was deleted before its import ended/,
    );
  });

  it('times out after an hour, and says that the import goes on', async () => {
    const clock = testClock();
    sees(...Array(800).fill({ phase: 'Importing' }));
    const { context } = actionContext<WaitContext>({ importId: 'uid-1' });
    await expect(wait(clock).handler(context)).rejects.toThrow(
      "Import of 'sandbox/team-blue/orders' has not ended within 60 minutes, it is Importing. It goes on",
    );
    expect(clock.slept.reduce((sum, ms) => sum + ms, 0)).toBe(3_600_000);
  });

  it('never sleeps past its deadline', async () => {
    const clock = testClock();
    sees(...Array(9).fill({ phase: 'Importing' }));
    const { context } = actionContext<WaitContext>({
      importId: 'uid-1',
      timeoutMinutes: 0.1,
    });
    await expect(wait(clock).handler(context)).rejects.toThrow(/0.1 minutes/);
    expect(clock.slept).toEqual([5000, 1000]);
  });

  it('goes on over failed reads, with one warning', async () => {
    sees({ phase: 'Importing' });
    api().answers.push(
      refusal(503, 'ServiceUnavailableError', 'away'),
      refusal(500, 'Error', 'oops'),
      refusal(429, 'Error', 'slow down'),
    );
    sees({ phase: 'Succeeded' });
    const { context, lines } = actionContext<WaitContext>({
      importId: 'uid-1',
    });
    await wait().handler(context);
    expect(lines.map(({ level }) => level)).toEqual(['info', 'warn', 'info']);
  });

  it('ends when a later read is refused', async () => {
    sees({ phase: 'Importing' });
    api().answers.push(refusal(404, 'NotFoundError', 'forgotten'));
    const { context } = actionContext<WaitContext>({ importId: 'uid-1' });
    await expect(wait().handler(context)).rejects.toThrow('forgotten');
  });
});
