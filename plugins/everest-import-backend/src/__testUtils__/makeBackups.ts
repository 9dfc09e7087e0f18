import { Sandbox } from 'everest-sandbox';
import { sandboxConnection } from './sandboxConnection';

const GROUP = 'everest.percona.com';

/** The kind of Everest's backups, which the sandbox does without. */
const DEFINITION = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: `databaseclusterbackups.${GROUP}` },
  spec: {
    group: GROUP,
    scope: 'Namespaced',
    names: {
      kind: 'DatabaseClusterBackup',
      plural: 'databaseclusterbackups',
      singular: 'databaseclusterbackup',
    },
    versions: [
      {
        name: 'v1alpha1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            'x-kubernetes-preserve-unknown-fields': true,
          },
        },
      },
    ],
  },
};

/** Backups of databases in the blue team's namespace. */
export async function makeBackups(
  sandbox: Sandbox,
  backups: { name: string; of: string }[],
): Promise<void> {
  const connection = sandboxConnection(sandbox);
  const make = (path: string, body: object) =>
    connection.request({ method: 'POST', path, body });
  await make(
    '/apis/apiextensions.k8s.io/v1/customresourcedefinitions',
    DEFINITION,
  );
  for (const { name, of } of backups) {
    const made = await make(
      `/apis/${GROUP}/v1alpha1/namespaces/team-blue/databaseclusterbackups`,
      {
        apiVersion: `${GROUP}/v1alpha1`,
        kind: 'DatabaseClusterBackup',
        metadata: { name },
        spec: { dbClusterName: of, backupStorageName: 'main' },
      },
    );
    expect(made).toMatchObject({ status: 201 });
  }
}
