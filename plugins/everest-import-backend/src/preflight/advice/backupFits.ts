import { Advice, against, skipped } from './Advice';
import { titled } from '../../words/titled';

/** Whether the backup is of the engine, and of a kind that the importer takes. */
export const backupFits: Advice = {
  id: 'backup-fits',
  check: ({ probe, contract, facts }) => {
    const backup = probe.seen === 'something' ? probe.backups[0] : undefined;
    if (!backup || backup.obstacle) {
      return undefined;
    }
    const { engine, importer } = facts.request;
    if (backup.engine && backup.engine !== engine.type) {
      return against({
        field: 'source.path',
        code: 'backup-other-engine',
        ...titled`The backup is one of '${{
          found: backup.engine,
        }}', and the database is to be '${{ type: engine.type }}'.`,
        remedy: 'Choose a backup of the same database type, or another type.',
      });
    }
    if (!contract.backupKinds) {
      return skipped(
        titled`Not checked here: the importer does not say what kinds it takes`,
      );
    }
    return contract.backupKinds.includes(backup.kind)
      ? { outcome: 'pass', title: 'The importer takes this kind of backup' }
      : against({
          field: 'importer',
          code: 'backup-other-kind',
          ...titled`The importer '${{ importer }}' takes ${{
            kinds: contract.backupKinds.join(', '),
          }}; the backup is '${{ kind: backup.kind }}'.`,
          remedy: 'Choose an importer that takes it, or another backup.',
        });
  },
};
