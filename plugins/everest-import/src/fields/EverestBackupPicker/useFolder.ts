import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { BackupsListReply } from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../api';
import { useAsked } from '../../hooks/useAsked';
import type { Failure } from '../failures';
import { reported, type Sight } from './useSearch';

/** What is seen of a folder so far: pages put together. */
function joined(
  before: BackupsListReply | undefined,
  page: BackupsListReply,
): BackupsListReply {
  return before
    ? {
        // Some servers begin a page with the folder that the one before ended with
        folders: [
          ...before.folders,
          ...page.folders.filter(
            ({ path }) => path !== before.folders.at(-1)?.path,
          ),
        ],
        objects: [...before.objects, ...page.objects],
        backups: [...before.backups, ...page.backups],
        notes: page.notes ?? before.notes,
        nextCursor: page.nextCursor,
      }
    : page;
}

/** A folder of a place, page by page. */
export function useFolder(
  sight: Sight,
  start: string,
  onFailures: (failures: Failure[]) => void,
) {
  const api = useApi(everestImportApiRef);
  const [prefix, setPrefix] = useState(start);
  const [asked, ask] = useAsked(
    async (signal, folder: string, before?: BackupsListReply) => {
      const request = {
        ...sight,
        ...(folder && { prefix: folder }),
        ...(before && { cursor: before.nextCursor }),
      };
      const page = await reported(
        api.listBackups(request, { signal }),
        signal,
        onFailures,
      );
      return { folder, reply: joined(before, page) };
    },
  );
  useEffect(() => {
    ask(prefix);
  }, [ask, prefix]);
  const seen = asked.value?.folder === prefix ? asked.value.reply : undefined;
  return {
    prefix,
    open: setPrefix,
    again: () => ask(prefix),
    more: () => ask(prefix, seen),
    reply: seen,
    loading: asked.loading,
    failed: asked.error !== undefined,
  };
}
