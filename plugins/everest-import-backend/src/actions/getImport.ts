import { InputError } from '@backstage/errors';
import { audited } from '../operations/audited';
import { getImportById, getImportByName } from '../operations/imports';
import { ActionDeps, openAction } from './ActionDeps';
import { importOutput } from './importOutput';

const NAME = 'get-import';

interface GetImportInput {
  id?: string;
  cluster?: string;
  namespace?: string;
  name?: string;
}

/** Which import is meant: by its id, or by its address. */
function readReference({ id, cluster, namespace, name }: GetImportInput) {
  if (id && !cluster && !namespace && !name) {
    return { id };
  }
  if (!id && cluster && namespace && name) {
    return { address: { cluster, namespace, name } };
  }
  throw new InputError(
    "An import is named either by 'id' alone, or by 'cluster', 'namespace' and 'name' together; give one of both.",
  );
}

/** `everest-import:get-import`: as `GET /imports/by-id/:id` and `GET /imports/:cluster/:namespace/:name`. */
export function registerGetImport(deps: ActionDeps): void {
  deps.actionsRegistry.register({
    name: NAME,
    title: 'Get an import',
    description:
      'Reads how one import of a database backup goes: its phase, why it failed or is blocked, and what to do next. Name it by `id`, as start-import returned it, or by `cluster`, `namespace` and `name` of the database. `Succeeded` means that Everest says so; the data is not verified. A `cause` on a Succeeded import is an alarm: its data is written over, or about to be; tell the person its remedy at once.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          id: z.string().min(1).max(300).optional(),
          cluster: z.string().min(1).max(300).optional(),
          namespace: z.string().min(1).max(300).optional(),
          name: z.string().min(1).max(300).optional(),
        }),
      output: z => importOutput(z),
    },
    action: async ({ input, credentials }) => {
      const { id, address } = readReference(input);
      const { caller, door } = await openAction(NAME, credentials, deps);
      const event = {
        eventId: 'import-fetch',
        meta: address
          ? { queryType: 'by-name', ...address }
          : { queryType: 'by-id', id },
      };
      const item = await audited(deps.auditor, door, event, () =>
        address
          ? getImportByName(caller, address, deps.reading)
          : getImportById(caller, id, deps.reading),
      );
      return { output: { ...item } };
    },
  });
}
