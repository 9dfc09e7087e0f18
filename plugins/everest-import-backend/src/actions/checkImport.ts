import { startImport } from '../operations/startImport';
import { ActionDeps, openAction } from './ActionDeps';
import { importInput } from './importInput';
import { importOutput } from './importOutput';

const NAME = 'check-import';

/** `everest-import:check-import`: as `POST /imports?dryRun=true`. */
export function registerCheckImport(deps: ActionDeps): void {
  deps.actionsRegistry.register({
    name: NAME,
    title: 'Check an import without starting it',
    description:
      'Checks what start-import would check, with the same input, but for the bucket, which it does not look into; creates nothing. Fails with every reason at once and what to do about each; otherwise returns the import as it would be, and in `checks` what was checked and what was not. Needs a user: a plugin alone may not.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: { input: z => importInput(z), output: z => importOutput(z) },
    action: async ({ input, credentials }) => {
      const { caller, door } = await openAction(NAME, credentials, deps);
      const { body } = await startImport(
        { caller, body: input, dryRun: true, door },
        deps.creating,
      );
      return { output: { ...body } };
    },
  });
}
