import { audited } from '../operations/audited';
import { listTargets } from '../operations/targets';
import { ActionDeps, openAction } from './ActionDeps';

const NAME = 'list-targets';

/** `everest-import:list-targets`: as `GET /targets`. */
export function registerListTargets(deps: ActionDeps): void {
  deps.actionsRegistry.register({
    name: NAME,
    title: 'List where databases can be imported to',
    description:
      'Lists the clusters and namespaces that you may import databases into, with engines, versions, storage classes and ceilings of each; what can not be used says why in `reason`. Call it before starting an import, to choose cluster, namespace, engine version and storage class.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z => z.object({}),
      output: z =>
        z.object({
          clusters: z.array(
            z
              .object({
                name: z
                  .string()
                  .describe('What start-import takes as `cluster`'),
                title: z.string(),
                reason: z.string().optional(),
                namespaces: z.array(
                  z
                    .object({
                      name: z
                        .string()
                        .describe('What start-import takes as `namespace`'),
                      reason: z.string().optional(),
                    })
                    .passthrough(),
                ),
              })
              .passthrough(),
          ),
        }),
    },
    action: async ({ credentials }) => {
      const { caller, door } = await openAction(NAME, credentials, deps);
      const event = { eventId: 'target-fetch', meta: { queryType: 'all' } };
      const { clusters } = await audited(deps.auditor, door, event, () =>
        listTargets(caller, deps.reading),
      );
      return {
        output: {
          clusters: clusters.map(cluster => ({
            ...cluster,
            namespaces: cluster.namespaces.map(item => ({ ...item })),
          })),
        },
      };
    },
  });
}
