import { useCallback, useEffect, useRef, useState } from 'react';
import { useSignal } from '@backstage/plugin-signals-react';
import {
  IMPORTS_SIGNAL_CHANNEL,
  type ImportSignal,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useVisible } from './useVisible';

/** How often to ask again while something runs. */
export const POLL_MS = 4_000;

export interface PolledState<T> {
  value?: T;
  error?: Error;
  loading: boolean;
  refresh: () => void;
}

/**
 * Reads a value now, again every few seconds while `isRunning` says so and the tab is seen, and at once when a signal
 * arrives. Keeps the last value while it reads and after a failed read. `load` must be stable: a new one starts over.
 */
export function usePolled<T>(
  load: (signal: AbortSignal) => Promise<T>,
  isRunning: (state: { value?: T; error?: Error }) => boolean,
): PolledState<T> {
  const [state, setState] = useState<{ value?: T; error?: Error }>();
  const [turn, setTurn] = useState(0);
  const visible = useVisible();
  const { lastSignal } = useSignal<ImportSignal>(IMPORTS_SIGNAL_CHANNEL);
  const refresh = useCallback(() => setTurn(n => n + 1), []);
  const running = useRef(isRunning);
  running.current = isRunning;
  const reader = useRef<{
    load: unknown;
    busy: boolean;
    again: boolean;
    value?: T;
  }>();

  useEffect(() => {
    setState(undefined);
  }, [load]);

  useEffect(() => {
    if (!visible) {
      return undefined;
    }
    const controller = new AbortController();
    const before = reader.current;
    const value = before?.load === load ? before.value : undefined;
    const mine = { load, busy: false, again: false, value };
    reader.current = mine;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      mine.busy = true;
      mine.again = false;
      clearTimeout(timer);
      let next: { value?: T; error?: Error };
      try {
        next = { value: await load(controller.signal) };
      } catch (error) {
        next = { error: error as Error };
      }
      mine.busy = false;
      if (controller.signal.aborted) {
        return;
      }
      mine.value = next.value ?? mine.value;
      setState(last => ({ value: last?.value, ...next, error: next.error }));
      if (mine.again) {
        await read();
      } else if (running.current({ ...next, value: mine.value })) {
        timer = setTimeout(read, POLL_MS);
      }
    };
    read();
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [load, visible, turn]);

  // A signal during a read asks once more after it, so that a burst of signals costs at most one more read.
  useEffect(() => {
    if (!lastSignal) {
      return;
    }
    if (reader.current?.busy) {
      reader.current.again = true;
    } else {
      refresh();
    }
  }, [lastSignal, refresh]);

  return { ...state, loading: !state, refresh };
}
