import { useCallback } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  type Import,
  type ImportsReply,
  isFinalPhase,
} from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../api';
import { usePolled } from './usePolled';

/** Whether an import may still change by itself. */
export function isRunning(item: Import): boolean {
  return !item.gone && !isFinalPhase(item.phase);
}

/** Newest first. */
function byAge(reply: ImportsReply): ImportsReply {
  const items = [...reply.items].sort(
    (a, b) => Date.parse(b.requestedAt) - Date.parse(a.requestedAt),
  );
  return { ...reply, items };
}

const LIMIT = 500;

/** The imports that one may see, or those of one entity. */
export function useImports(entity?: string) {
  const api = useApi(everestImportApiRef);
  const load = useCallback(
    async (signal: AbortSignal) =>
      byAge(await api.listImports({ entity, limit: LIMIT }, { signal })),
    [api, entity],
  );
  return usePolled(load, ({ value }) => value?.items.some(isRunning) ?? false);
}
