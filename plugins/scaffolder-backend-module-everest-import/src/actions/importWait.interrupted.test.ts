import { mockServices } from '@backstage/backend-test-utils';
import { actionContext } from '../__testUtils__/actionContext';
import { refusal } from '../__testUtils__/startBackendApi';
import { testClock } from '../__testUtils__/testClock';
import { WaitContext, waitingAction } from '../__testUtils__/waitingAction';
import { createImportWaitAction } from './importWait';

describe('everest:import:wait that is interrupted', () => {
  const { api, sees, wait } = waitingAction();

  it('stops when its task is cancelled', async () => {
    const cancel = new AbortController();
    const clock = {
      ...testClock(),
      sleep: async (_: number, signal?: AbortSignal) => {
        cancel.abort();
        signal?.throwIfAborted();
      },
    };
    sees({ phase: 'Importing' });
    const { context } = actionContext<WaitContext>(
      { importId: 'uid-1' },
      { signal: cancel.signal },
    );
    await expect(wait(clock).handler(context)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(api().calls).toHaveLength(1);
  });

  it('stops when its task is cancelled while it sleeps for real', async () => {
    sees({ phase: 'Importing' });
    const cancel = new AbortController();
    const action = createImportWaitAction({
      everestImport: api().service,
      auth: mockServices.auth(),
    });
    const { context, lines } = actionContext<WaitContext>(
      { importId: 'uid-1' },
      { signal: cancel.signal },
    );
    const logged = new Promise<void>(resolve => {
      const { info } = context.logger;
      context.logger.info = ((line: string) => {
        info(line);
        resolve();
      }) as typeof info;
    });
    const ended = action.handler(context);
    await logged;
    cancel.abort();
    await expect(ended).rejects.toMatchObject({ name: 'AbortError' });
    expect(lines).toHaveLength(1);
  });

  it('goes on after a restart: no line twice, and no time given anew', async () => {
    const clock = testClock();
    const done = new Map<string, unknown>([
      ['everest.wait.uid-1.started', clock.now() - 59 * 60_000],
      ['everest.wait.uid-1.Importing.2026-11-23T10:00:00Z', {}],
    ]);
    sees(...Array(20).fill({ phase: 'Importing' }));
    const { context, lines } = actionContext<WaitContext>(
      { importId: 'uid-1' },
      {
        checkpoint: (async (step: { key: string; fn(): Promise<unknown> }) =>
          done.get(step.key) ?? step.fn()) as WaitContext['checkpoint'],
      },
    );
    await expect(wait(clock).handler(context)).rejects.toThrow(/60 minutes/);
    expect(lines).toEqual([]);
    expect(clock.slept).toHaveLength(12);
  });

  it("goes on after a restart when the user's token has ended and the backend is still starting", async () => {
    const clock = testClock();
    const done = new Map([['everest.wait.uid-1.started', clock.now()]]);
    api().answers.push(refusal(503, 'ServiceUnavailableError', 'starting'));
    sees({ phase: 'Importing' }, { phase: 'Succeeded' });
    const { context, outputs } = actionContext<WaitContext>(
      { importId: 'uid-1' },
      {
        checkpoint: (async (step: { key: string; fn(): Promise<unknown> }) =>
          done.get(step.key) ?? step.fn()) as WaitContext['checkpoint'],
        getInitiatorCredentials: async () => {
          throw new Error('The token has expired');
        },
      },
    );
    await wait(clock).handler(context);
    expect(outputs).toEqual({ phase: 'Succeeded' });
    expect(api().calls.map(({ principal }) => principal)).toMatchObject(
      Array(3).fill({ type: 'service' }),
    );
  });

  it('reads nothing in a dry run', async () => {
    const { context, outputs } = actionContext<WaitContext>(
      { importId: 'dry-run' },
      { isDryRun: true },
    );
    await wait().handler(context);
    expect(api().calls).toEqual([]);
    expect(outputs).toEqual({ phase: 'Succeeded' });
  });
});
