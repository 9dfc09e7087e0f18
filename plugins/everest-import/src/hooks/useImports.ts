import { useCallback } from 'react';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
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

/** The imports of an entity: those for it, and of a group those that it owns. */
export function useImports(entity: Entity) {
  const api = useApi(everestImportApiRef);
  const ref = stringifyEntityRef(entity);
  const isOwner = entity.kind.toLocaleLowerCase('en-US') === 'group';
  const load = useCallback(
    async (signal: AbortSignal) => {
      const of = isOwner ? { owner: ref } : { entity: ref };
      return byAge(await api.listImports({ ...of, limit: LIMIT }, { signal }));
    },
    [api, isOwner, ref],
  );
  return usePolled(load, ({ value }) => value?.items.some(isRunning) ?? false);
}
