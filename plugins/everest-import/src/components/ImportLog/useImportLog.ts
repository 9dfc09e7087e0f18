import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ImportLogEnd,
  ImportLogEvent,
} from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../api';
import { LogText, NO_TEXT, withEntries } from './LogText';

/** Lines that are asked for before those that come. */
const TAIL_LINES = 5_000;
/** Before a log that was cut is asked for again. */
const AGAIN_MS = 5_000;
const MOST_TRIES = 5;

/** Ends after which the log goes on, if it is asked for again. */
const PASSING: (ImportLogEnd | undefined)[] = [
  undefined,
  'token-expired',
  'stopping',
  'away',
];

interface State {
  text: LogText;
  /** Something has come. */
  begun: boolean;
  /** Of a new reading, whose first lines take the place of those before. */
  isNew: boolean;
  waiting?: string;
  kept?: string;
  end?: Extract<ImportLogEvent, { type: 'end' }>;
  error?: Error;
}

type Action =
  | { type: 'asked' }
  | { type: 'failed'; error: Error }
  | ImportLogEvent;

const NOTHING: State = { text: NO_TEXT, begun: false, isNew: true };

function reduce(state: State, action: Action): State {
  const begun = { ...state, begun: true };
  const text = state.isNew ? NO_TEXT : state.text;
  switch (action.type) {
    case 'open':
      return begun;
    case 'asked':
      return { ...state, isNew: true, end: undefined, error: undefined };
    case 'failed':
      return { ...state, error: action.error };
    case 'lines':
      return {
        ...begun,
        isNew: false,
        waiting: undefined,
        text: withEntries(text, action.lines),
      };
    case 'dropped':
      return {
        ...begun,
        isNew: false,
        text: withEntries(text, [{ missing: action.lines }]),
      };
    case 'waiting':
      return { ...begun, waiting: action.text };
    case 'kept':
      return { ...begun, kept: action.text };
    case 'end':
      return { ...begun, end: action, waiting: undefined };
    default:
      // Of a newer backend
      return state;
  }
}

/** The log of an import by its id, from when it is shown; followed where that is wanted. */
export function useImportLog(id: string, follow: boolean) {
  const api = useApi(everestImportApiRef);
  const [state, dispatch] = useReducer(reduce, NOTHING);
  const [turn, setTurn] = useState(0);
  const retry = useCallback(() => setTurn(count => count + 1), []);

  const read = useRef(-1);

  useEffect(() => {
    if (!follow && read.current === turn) {
      // What was read stays; nothing more is wanted
      return undefined;
    }
    const leaving = new AbortController();
    const { signal } = leaving;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let tries = 0;
    const ask = async () => {
      let end: ImportLogEnd | undefined;
      let failure: Error | undefined;
      dispatch({ type: 'asked' });
      try {
        await api.readLog(
          id,
          { follow, tailLines: TAIL_LINES },
          {
            signal,
            onEvent: event => {
              read.current = turn;
              tries = event.type === 'lines' ? 0 : tries;
              end = event.type === 'end' ? event.reason : end;
              dispatch(event);
            },
          },
        );
      } catch (error) {
        failure = error as Error;
      }
      if (signal.aborted) {
        return;
      }
      if (failure) {
        dispatch({ type: 'failed', error: failure });
      }
      const isRefused = failure && 'statusCode' in failure;
      if (follow && !isRefused && PASSING.includes(end) && tries < MOST_TRIES) {
        tries += 1;
        timer = setTimeout(ask, end === 'token-expired' ? 0 : AGAIN_MS);
      }
    };
    ask();
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [api, id, follow, turn]);

  return { ...state, retry };
}
