import { startImport } from '../operations/startImport';
import { ActionDeps, openAction } from './ActionDeps';
import { importInput } from './importInput';
import { importOutput } from './importOutput';

const NAME = 'start-import';

/** `everest-import:start-import`: as `POST /imports`. */
export function registerStartImport(deps: ActionDeps): void {
  deps.actionsRegistry.register({
    name: NAME,
    title: 'Start an import of a database backup',
    description:
      'Makes a new database in a cluster and imports a backup from S3-compatible storage into it. Never touches a database that exists: a taken name is refused. Returns at once; follow it with get-import. Call check-import first. Give a `requestId` of your own: the same one again returns the same import. Keys are not accepted: they lie in Secrets that exist in the namespace and are given by name. Needs a user: a plugin alone may not.',
    // It only adds, and the same call again is refused or answered with the same import.
    attributes: { readOnly: false, destructive: false, idempotent: true },
    schema: { input: z => importInput(z), output: z => importOutput(z) },
    action: async ({ input, credentials }) => {
      const { caller, door } = await openAction(NAME, credentials, deps);
      const { body } = await startImport(
        { caller, body: input, dryRun: false, door },
        deps.creating,
      );
      return { output: { ...body } };
    },
  });
}
