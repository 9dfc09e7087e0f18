import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ClusterState,
  Import,
} from '@everest-import/backstage-plugin-everest-import-common';
import { EverestImportService } from '@everest-import/backstage-plugin-everest-import-node';

const PAGE_SIZE = 500;

/** Whether what is missing from a cluster's list is really not there. */
export function isTrusted(state: ClusterState | undefined): boolean {
  return state !== undefined && state.synced && !state.staleSince;
}

/** A cluster's imports, and whether an import that is not among them may be taken for deleted. */
export interface ClusterImports {
  imports: Import[];
  trusted: boolean;
}

/** Reads every page; without those whose database was deleted, of which there are ever more. */
export async function readImports(
  everestImport: EverestImportService,
  cluster: string,
  options: { credentials: BackstageCredentials; signal?: AbortSignal },
): Promise<ClusterImports> {
  const byId = new Map<string, Import>();
  const seen = new Set<string>();
  let trusted = true;
  let cursor: string | undefined;
  do {
    const reply = await everestImport.listImports(
      { cluster, gone: false, limit: PAGE_SIZE, cursor },
      options,
    );
    reply.items.forEach(item => byId.set(item.id, item));
    trusted &&= isTrusted(reply.clusters.find(({ name }) => name === cluster));
    cursor = reply.nextCursor;
    // Between two pages an import may move to a page that was read already.
    trusted &&= cursor !== undefined || byId.size >= reply.totalItems;
    trusted &&= cursor === undefined || !seen.has(cursor);
    if (cursor && seen.has(cursor)) {
      break;
    }
    seen.add(cursor ?? '');
  } while (cursor);
  return { imports: [...byId.values()], trusted };
}
