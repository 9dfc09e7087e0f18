import { useCallback, useEffect, useRef, useState } from 'react';

export interface Asked<T> {
  value?: T;
  error?: Error;
  loading: boolean;
}

/**
 * Asks something when told to. A new question ends the one before it, and so does leaving; the last value stays until
 * the next answer.
 */
export function useAsked<A extends unknown[], T>(
  ask: (signal: AbortSignal, ...args: A) => Promise<T>,
): [Asked<T>, (...args: A) => Promise<void>] {
  const [state, setState] = useState<Asked<T>>({ loading: false });
  const running = useRef<AbortController>();
  const latest = useRef(ask);
  latest.current = ask;

  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(async (...args: A) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState(last => ({ value: last.value, loading: true }));
    let next: Asked<T>;
    try {
      const value = await latest.current(controller.signal, ...args);
      next = { value, loading: false };
    } catch (error) {
      next = { error: error as Error, loading: false };
    }
    if (!controller.signal.aborted) {
      setState(next);
    }
  }, []);

  return [state, run];
}
