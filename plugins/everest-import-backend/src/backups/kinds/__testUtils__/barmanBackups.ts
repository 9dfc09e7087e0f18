import { createBackendModule } from '@backstage/backend-plugin-api';
import { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import {
  BackupKind,
  everestImportBackupKindsExtensionPoint,
} from '@everest-import/backstage-plugin-everest-import-node';

const barman: BackupKind = {
  ids: ['barman-cloud'],
  engine: 'postgresql',
  async recognise(folder) {
    const backups: Backup[] = [];
    // By names first: each read is a request to S3, and few are allowed
    if (folder.path.endsWith('/base/')) {
      for (const { name, path } of folder.folders) {
        const info =
          /^\d{8}T\d{6}$/.test(name) &&
          (await folder.read(`${path}backup.info`, { maxBytes: 4096 }));
        if (info) {
          const isDone = /^status=DONE$/m.test(new TextDecoder().decode(info));
          backups.push({
            path,
            kind: 'barman-cloud',
            title: 'Barman',
            engine: 'postgresql',
            complete: isDone ? 'yes' : 'no',
            notes: [],
          });
        }
      }
    }
    return backups;
  },
};

export const barmanBackups = createBackendModule({
  pluginId: 'everest-import',
  moduleId: 'barman-backups',
  register(env) {
    env.registerInit({
      deps: { kinds: everestImportBackupKindsExtensionPoint },
      init: async ({ kinds }) => kinds.addBackupKind(barman),
    });
  },
});
