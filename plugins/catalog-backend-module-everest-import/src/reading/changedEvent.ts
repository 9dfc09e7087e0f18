import { ChangedEvent } from '@everest-import/backstage-plugin-everest-import-common';

/** Reads an event's payload; undefined for one that is not ours. */
export function readChangedEvent(payload: unknown): ChangedEvent | undefined {
  const { cluster, uid } = (payload ?? {}) as Partial<ChangedEvent>;
  if (typeof cluster !== 'string') {
    return undefined;
  }
  return typeof uid === 'string' ? { cluster, uid } : { cluster };
}
