import { mockServices } from '@backstage/backend-test-utils';
import { sampleView } from '../../__testUtils__/sampleFacts';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { DatabaseClusterObject } from '../../everest/objects';
import {
  FullImportHistory,
  MadeSecret,
} from '../../imports/store/RequestHistory';
import { KubernetesRequest } from '../../kubernetes/connection/KubernetesConnection';
import { createSweeper } from '../createSweeper';

export const ROW = '00000000-6b0a-4a1a-9a44-000000000001';

/** A request for the database `shop`, by somebody who is at work on it no more. */
export function beginRequest(
  history: FullImportHistory,
  secrets: MadeSecret[],
  overlay: { clusterUid?: string } = {},
) {
  return history.insertRequest({
    id: ROW,
    requestKey: 'key',
    requestHash: 'hash',
    digest: 'digest',
    requestedBy: 'user:default/ann',
    secrets,
    busyFor: -1,
    snapshot: sampleImport({ id: ROW, name: 'shop', phase: 'Requested' }),
    ...overlay,
  });
}

/**
 * Sweeps once, over a cluster with these databases.
 *
 * @param cluster - `shown`: what its watch shows, where that is something else
 * @returns what the cluster was asked to do, and the names of what was deleted there
 */
export async function sweepOver(
  history: FullImportHistory,
  cluster: {
    there?: DatabaseClusterObject[];
    shown?: DatabaseClusterObject[];
    answers?: () => Promise<string | undefined>;
  },
): Promise<{ sent: string[]; deleted: string[] }> {
  const { there = [], shown = there, ...overlay } = cluster;
  const { connection, ...rest } = sampleView();
  const sent: string[] = [];
  const deleted: string[] = [];
  const view = {
    ...rest,
    ...overlay,
    databases: () => shown,
    connection: {
      ...connection,
      request: async <T>({ method, path }: KubernetesRequest) => {
        const name = path.split('/').at(-1) ?? '';
        const found = there.find(({ metadata }) => metadata.name === name);
        sent.push(method);
        if (method === 'DELETE') {
          deleted.push(name);
        }
        return method === 'GET' && found
          ? { status: 200, body: found as T, warnings: [] }
          : { status: 404, body: { details: { name } } as T, warnings: [] };
      },
    },
  };
  await createSweeper({
    clusters: { list: () => [view], get: () => view },
    history,
    rules: { succeeded: false },
    logger: mockServices.logger.mock(),
  }).run();
  return { sent, deleted };
}
