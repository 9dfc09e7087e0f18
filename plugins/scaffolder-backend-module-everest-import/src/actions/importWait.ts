import { AuthService } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  Import,
  isAlarming,
} from '@everest-import/backstage-plugin-everest-import-common';
import { EverestImportService } from '@everest-import/backstage-plugin-everest-import-node';
import { toTaskError } from '../backend/refusal';
import { examples } from './importWait.examples';
import { systemClock, WaitClock } from './WaitClock';
import { waitForEnd } from './waitForEnd';

const DEFAULT_TIMEOUT_MINUTES = 60;

/** Creates the action `everest:import:wait`. */
export function createImportWaitAction(options: {
  everestImport: EverestImportService;
  auth: AuthService;
  clock?: WaitClock;
}) {
  const { everestImport, auth, clock = systemClock } = options;
  return createTemplateAction({
    id: 'everest:import:wait',
    description:
      'Waits until an import has ended. Each waiting task takes one of the places of `scaffolder.concurrentTasksLimit`.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        importId: z => z.string().min(1).describe('Id of the import'),
        timeoutMinutes: z =>
          z
            .number()
            .positive()
            .optional()
            .describe(
              `${DEFAULT_TIMEOUT_MINUTES} if absent; the import goes on when the wait has timed out`,
            ),
      },
      output: {
        phase: z => z.string().describe('How it ended: Succeeded'),
        alarm: z =>
          z
            .string()
            .optional()
            .describe(
              'Set when Everest imports again over the data that arrived: what happens, and what to do at once',
            ),
      },
    },
    async handler(ctx) {
      const { importId, timeoutMinutes = DEFAULT_TIMEOUT_MINUTES } = ctx.input;
      if (ctx.isDryRun) {
        ctx.logger.info(
          `Dry run: would wait up to ${timeoutMinutes} minutes for import '${importId}'`,
        );
        ctx.output('phase', 'Succeeded');
        return;
      }

      // Only who may see the import may wait for it. The user's token ends before a long import does, so later reads
      // are the portal's own, of this import only, and allowed by this checkpoint alone: a task that is recovered when
      // the token has ended goes on with the time that is left, and doesn't repeat its lines.
      let first: Import | undefined;
      const startedAt = await ctx.checkpoint({
        key: `everest.wait.${importId}.started`,
        fn: async () => {
          first = await everestImport
            .getImport(importId, {
              credentials: await ctx.getInitiatorCredentials(),
              signal: ctx.signal,
            })
            .catch(error => {
              throw toTaskError(error);
            });
          return clock.now();
        },
      });

      const ended = await waitForEnd({
        importId,
        first,
        timeoutMinutes,
        deadline: startedAt + timeoutMinutes * 60_000,
        clock,
        signal: ctx.signal,
        read: async () =>
          everestImport.getImport(importId, {
            credentials: await auth.getOwnServiceCredentials(),
            signal: ctx.signal,
          }),
        tell: async (current, line) => {
          const { phase, phaseSince, cause } = current;
          const news = [phase, phaseSince, cause?.code].filter(Boolean);
          await ctx.checkpoint({
            key: `everest.wait.${importId}.${news.join('.')}`,
            fn: async () => {
              if (isAlarming(current)) {
                ctx.logger.warn(line);
              } else {
                ctx.logger.info(line);
              }
            },
          });
        },
        warn: line => ctx.logger.warn(line),
      });
      ctx.output('phase', ended.outcome);
      if (ended.alarm) {
        ctx.output('alarm', ended.alarm);
      }
    },
  });
}
