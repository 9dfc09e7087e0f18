import { TestApiProvider } from '@backstage/frontend-test-utils';
import { type SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { POLL_MS, usePolled } from './usePolled';

/** A signals plugin whose messages the test sends. */
class TestSignals implements SignalApi {
  readonly #listeners = new Set<(message: never) => void>();
  readonly channels: string[] = [];

  subscribe<T>(channel: string, onMessage: (message: T) => void) {
    this.channels.push(channel);
    this.#listeners.add(onMessage);
    return { unsubscribe: () => this.#listeners.delete(onMessage) };
  }

  send(version: number) {
    this.#listeners.forEach(listener =>
      listener({ uid: 'u', version } as never),
    );
  }
}

function setVisible(visible: boolean) {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (visible ? 'visible' : 'hidden'),
  });
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

/** Lets `ms` pass and what then waits run. */
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

function start(
  options: { running?: boolean; signals?: TestSignals; delay?: number } = {},
) {
  const reads: AbortSignal[] = [];
  const { running = true, delay = 0 } = options;
  const answers = { delay, fail: false, running };
  const load = async (signal: AbortSignal) => {
    reads.push(signal);
    const count = reads.length;
    await new Promise(resolve => setTimeout(resolve, answers.delay));
    if (answers.fail) {
      throw new Error('away');
    }
    return count;
  };
  const { signals } = options;
  const wrapper = (props: { children: ReactNode }) =>
    signals ? (
      <TestApiProvider apis={[[signalApiRef, signals]]}>
        {props.children}
      </TestApiProvider>
    ) : (
      <TestApiProvider apis={[]}>{props.children}</TestApiProvider>
    );
  const hook = renderHook(
    () =>
      usePolled(load, ({ value }) => answers.running && value !== undefined),
    {
      wrapper,
    },
  );
  return { reads, answers, ...hook };
}

describe('usePolled', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    setVisible(true);
    jest.useRealTimers();
  });

  it('asks again every few seconds while something runs, without signals', async () => {
    const { reads, result } = start();
    expect(result.current.loading).toBe(true);
    await pass(1);
    expect(result.current).toMatchObject({ value: 1, loading: false });
    await pass(POLL_MS);
    await pass(POLL_MS + 1);
    expect(reads).toHaveLength(3);
    expect(result.current.value).toBe(3);
  });

  it('stops once all is final', async () => {
    const { reads, answers } = start();
    await pass(1);
    answers.running = false;
    await pass(POLL_MS + 1);
    expect(reads).toHaveLength(2);
    await pass(POLL_MS * 10);
    expect(reads).toHaveLength(2);
  });

  it('stops while the tab is hidden and asks at once when it is seen', async () => {
    const { reads, result } = start();
    await pass(1);
    setVisible(false);
    await pass(POLL_MS * 10);
    expect(reads).toHaveLength(1);
    expect(result.current.value).toBe(1);
    setVisible(true);
    await pass(1);
    expect(reads).toHaveLength(2);
  });

  it('asks at once on a signal, also when all is final', async () => {
    const signals = new TestSignals();
    const { reads } = start({ running: false, signals });
    await pass(1);
    act(() => signals.send(1));
    await pass(1);
    expect(reads).toHaveLength(2);
    expect(signals.channels).toContain('everest-import:imports');
  });

  it('makes one more read of a burst of signals during a read', async () => {
    const signals = new TestSignals();
    const { reads } = start({ running: false, signals, delay: 100 });
    await pass(50);
    for (const version of [1, 2, 3]) {
      act(() => signals.send(version));
    }
    await pass(1000);
    expect(reads).toHaveLength(2);
  });

  it('keeps the last value after a failed read', async () => {
    const { answers, result } = start();
    await pass(1);
    answers.fail = true;
    await pass(POLL_MS + 1);
    expect(result.current.value).toBe(1);
    expect(result.current.error?.message).toBe('away');
    answers.fail = false;
    await pass(POLL_MS + 1);
    expect(result.current.error).toBeUndefined();
  });

  it('aborts what it reads on unmount and asks no more', async () => {
    const { reads, unmount } = start({ delay: 1000 });
    unmount();
    expect(reads[0].aborted).toBe(true);
    await pass(POLL_MS * 10);
    expect(reads).toHaveLength(1);
  });
});
