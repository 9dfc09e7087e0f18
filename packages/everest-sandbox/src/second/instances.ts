import { Fields, KubeObject, now } from '../objects';
import { Cluster } from '../everest/Cluster';
import { Reconcile, stopwatch } from '../everest/Controller';

/** What an Instance says of the data that it begins with. */
const source = (status: string, reason: string, message = ''): Fields => ({
  type: 'DataSourceReady',
  ...{ status, reason, message, lastTransitionTime: now() },
});

/** A provider of OpenEverest v2: brings Instances up, and restores their backups into them through a Restore. */
export function instances(cluster: Cluster, paceMs: number): Reconcile {
  const left = stopwatch(paceMs);

  const begin = (instance: KubeObject, name: string) => {
    const { dataSource } = instance.spec;
    const { name: target, namespace } = instance.metadata;
    const spec = { instanceRef: { name: target }, dataSource };
    const metadata = { name, namespace };
    return cluster.put({ kind: 'Restore', metadata, spec }, instance);
  };

  return async (namespace, name) => {
    const instance = await cluster.find('Instance', name, namespace);
    if (!instance || instance.metadata.deletionTimestamp) return undefined;
    const { metadata, spec, status = {} } = instance;
    const show = async (phase: string, condition?: Fields) => {
      const [shown] = status.conditions ?? [];
      const isSame =
        status.phase === phase && shown?.reason === condition?.reason;
      const conditions = condition ? [condition] : [];
      if (!isSame) await cluster.setStatus(instance, { phase, conditions });
    };
    if (status.conditions?.[0]?.status === 'True') return undefined;
    if (status.conditions?.[0]?.reason === 'Failed') return undefined;
    const coming = left(`${metadata.uid} coming up`);
    if (coming) {
      await show('Provisioning');
      return coming;
    }
    const { dataSource } = spec;
    if (!dataSource) return show('Ready');
    const { name: backupName } = dataSource.backup.backupRef;
    const backup = await cluster.find('Backup', backupName, namespace);
    if (!backup) {
      const message = `Backup ${namespace}/${backupName} not found`;
      await show('Ready', source('False', 'SourceBackupNotFound', message));
      return paceMs;
    }
    const restore = await begin(instance, `${name}-datasource`);
    const { startedAt = now() } = restore.status ?? {};
    if (!restore.status?.state)
      await cluster.setStatus(restore, { state: 'Running', startedAt });
    await show('Restoring', source('False', 'Restoring'));
    const restoring = left(`${metadata.uid} restoring`);
    if (restoring) return restoring;
    if (name === 'sandbox-hangs') return undefined;
    const isFailing = name === 'sandbox-fails';
    const message = isFailing ? 'the backup is encrypted with another key' : '';
    const state = isFailing ? 'Failed' : 'Succeeded';
    const run = { state, message, startedAt, completedAt: now() };
    await cluster.setStatus(restore, run);
    return isFailing
      ? show('Ready', source('False', 'Failed', message))
      : show('Ready', source('True', 'Restored'));
  };
}
