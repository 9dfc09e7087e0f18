import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { everestImportBackupKindsExtensionPoint } from '@everest-import/backstage-plugin-everest-import-node';
import { startPortal } from '../../__testUtils__/startPortal';
import { BackupKinds } from './BackupKinds';
import { barmanBackups } from './__testUtils__/barmanBackups';
import { MemoryBucket } from './__testUtils__/MemoryBucket';

const moduleWith = (id: string) =>
  createBackendModule({
    pluginId: 'everest-import',
    moduleId: `kind-${id}`,
    register(env) {
      env.registerInit({
        deps: { kinds: everestImportBackupKindsExtensionPoint },
        init: async ({ kinds }) =>
          kinds.addBackupKind({ ids: [id], recognise: async () => [] }),
      });
    },
  });

describe('a module with a kind of backups', () => {
  const readme = join(__dirname, '../../../../everest-import-node/README.md');

  it('recognises its own beside ours', async () => {
    const kinds = new BackupKinds();
    await startTestBackend({
      extensionPoints: [[everestImportBackupKindsExtensionPoint, kinds]],
      features: [barmanBackups],
    });
    const base = 'pg/main/base/';
    const bucket = new MemoryBucket({
      [`${base}20260114T020001/backup.info`]: 'begin_time=x\nstatus=DONE\n',
      [`${base}20260115T020001/backup.info`]: 'begin_time=x\nstatus=FAILED\n',
      [`${base}20260116T020001/data.tar`]: 'x',
      [`${base}old.sql`]: '-- MySQL dump 10.13\n',
    });
    const found = await kinds.recognise(bucket.folder(base, { requests: 6 }));
    expect(
      found.map(({ path, kind, complete }) => [path, kind, complete]),
    ).toEqual([
      [`${base}20260114T020001/`, 'barman-cloud', 'yes'],
      [`${base}old.sql`, 'mysqldump', 'no'],
      [`${base}20260115T020001/`, 'barman-cloud', 'no'],
    ]);
  });

  it('is what the README shows', () => {
    const example = readFileSync(
      join(__dirname, '__testUtils__/barmanBackups.ts'),
      'utf8',
    );
    expect(readFileSync(readme, 'utf8')).toContain(`\n${example}\`\`\`\n`);
  });

  it('starts with the plugin, unless its id is taken', async () => {
    await expect(
      startPortal({ clusters: [], features: [moduleWith('their-own')] }),
    ).resolves.toBeDefined();
    await expect(
      startPortal({ clusters: [], features: [moduleWith('pgbackrest')] }),
    ).rejects.toThrow("There is a backup kind 'pgbackrest' already");
  });
});
