import { KubeObject } from '../api/objects';
import { at, Client, EVEREST } from './Client';
import { Controller } from './Controller';
import { databases } from './databases';
import { importJobs } from './jobs';
import { kubelet, NODE_NAME } from './kubelet';
import { register } from './register';
import { serveEverest } from './server';

/** @internal */
export interface EverestOptions {
  kubeConfigPath: string;
  /** About how long each state lasts; 2000 when left out. */
  paceMs?: number;
}

/** @internal */
export interface Everest {
  stop(): Promise<void>;
}

/** Starts the Everest stand-in against any API server: its admission and its controllers. @internal */
export async function startEverest({
  kubeConfigPath,
  paceMs = 2000,
}: EverestOptions): Promise<Everest> {
  const client = new Client(kubeConfigPath);
  // One of its own: our writes wait for our admission, which must not wait for them.
  const admission = new Client(kubeConfigPath);
  const node = kubelet(client, paceMs);
  const server = await serveEverest(admission, node.logOf);
  await register(client, server);

  // 5 ms doubling to minutes in a real operator; scaled with the pace.
  const backOff = { first: Math.max(2, paceMs / 400), last: paceMs * 10 };
  const forDatabases = new Controller(databases(client, paceMs), backOff);
  const forImports = new Controller(importJobs(client), backOff);
  const forJobs = new Controller(node.reconcile, backOff);
  const ownerOf = ({ metadata }: KubeObject, kind: string) =>
    metadata.ownerReferences?.find(owner => owner.kind === kind)?.name;

  client.follow(at(EVEREST, 'databaseclusters'), ({ object: { metadata } }) => {
    forDatabases.enqueue(metadata.namespace!, metadata.name);
  });
  client.follow(at(EVEREST, 'dataimportjobs'), ({ object }) => {
    const { namespace = '', name } = object.metadata;
    forImports.enqueue(namespace, name);
    const database = ownerOf(object, 'DatabaseCluster');
    if (database) forDatabases.enqueue(namespace, database);
  });
  client.follow(at('/apis/batch/v1', 'jobs'), ({ object }) => {
    const owner = ownerOf(object, 'DataImportJob');
    if (!owner) return;
    forJobs.enqueue(object.metadata.namespace!, object.metadata.name);
    forImports.enqueue(object.metadata.namespace!, owner);
  });
  client.follow(at('/api/v1', 'pods'), ({ type, object }) => {
    const { namespace, name, deletionTimestamp } = object.metadata;
    const { nodeName } = object.spec as { nodeName?: string };
    if (type === 'DELETED' || !deletionTimestamp || nodeName !== NODE_NAME)
      return;
    client
      .remove(at('/api/v1', 'pods', namespace, name), { gracePeriodSeconds: 0 })
      .catch(() => {});
  });

  return {
    async stop() {
      for (const controller of [forDatabases, forImports, forJobs])
        controller.stop();
      client.close();
      admission.close();
      await server.stop();
    },
  };
}
