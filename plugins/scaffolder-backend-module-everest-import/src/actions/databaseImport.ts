import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { databaseEntityRef } from '@everest-import/backstage-plugin-everest-import-common';
import { EverestImportService } from '@everest-import/backstage-plugin-everest-import-node';
import { describeCause, refusalCauses, toTaskError } from '../backend/refusal';
import { examples } from './databaseImport.examples';
import { checkOnly } from './dryRun';
import { manifestSummary } from '../manifests/manifestSummary';
import { writeManifests } from '../manifests/writeManifests';
import { importInput } from './importInput';
import { manifestInput } from './manifestInput';
import { toImportRequest } from './importRequest';

/** Where the portal shows an import; there from the moment the backend has answered. */
function importPage(database: {
  cluster: string;
  namespace: string;
  name: string;
}): string {
  const { cluster, namespace, name } = database;
  const path = [cluster, namespace, name].map(encodeURIComponent).join('/');
  return `/everest-import/imports/${path}`;
}

/**
 * Creates the action `everest:database:import`. It asks, and does not wait: the same task asks for the same import
 * again, so a retry or a recovered task never makes a second database.
 */
export function createDatabaseImportAction(options: {
  everestImport: EverestImportService;
}) {
  return createTemplateAction({
    id: 'everest:database:import',
    description:
      'Makes a new Everest database from a backup in S3, or with `mode: manifest` the manifests of one. Ends as soon as the import is under way; `everest:import:wait` waits for its end.',
    examples,
    supportsDryRun: true,
    schema: {
      input: { ...importInput, ...manifestInput },
      output: {
        importId: z =>
          z
            .string()
            .optional()
            .describe('Id of the import; none with `mode: manifest`'),
        manifestPaths: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'With `mode: manifest`: the files in the workspace, in the order that they are to be applied in',
            ),
        summary: z =>
          z
            .string()
            .optional()
            .describe(
              "With `mode: manifest`: what was checked, as Markdown for a pull request's text",
            ),
        entityRef: z =>
          z
            .string()
            .optional()
            .describe(
              'The Resource of the database, where the catalog shows it',
            ),
        url: z => z.string().describe("The import's page in the portal"),
        cluster: z => z.string(),
        namespace: z => z.string(),
        name: z => z.string(),
      },
    },
    async handler(ctx) {
      const { mode, targetPath = '.', secrets, ...input } = ctx.input;
      const request = toImportRequest(input, {
        taskId: ctx.task.id,
        stepId: ctx.step?.id ?? 'import',
      });
      const { cluster, namespace, name } = request;
      const call = {
        credentials: await ctx.getInitiatorCredentials(),
        signal: ctx.signal,
      };

      let importId: string | undefined = 'dry-run';
      let entityRef: string | undefined = databaseEntityRef(request);
      try {
        if (mode === 'manifest') {
          importId = undefined;
          const manifests = await options.everestImport.importManifests(
            request,
            { ...call, secrets, dryRun: ctx.isDryRun },
          );
          const paths = await writeManifests(manifests.files, {
            workspacePath: ctx.workspacePath,
            folder: targetPath,
            ...{ cluster, namespace },
          });
          ctx.output('manifestPaths', paths);
          ctx.output('summary', manifestSummary(request, manifests));
          ctx.logger.info(
            `Wrote ${paths.join(', ')}; nothing was created in the cluster`,
          );
        } else if (ctx.isDryRun) {
          await checkOnly(options.everestImport, request, call, ctx.logger);
        } else {
          const created = await options.everestImport.createImport(
            request,
            call,
          );
          importId = created.id;
          entityRef = created.entityRef;
          created.warnings?.forEach(warning => ctx.logger.warn(warning));
          ctx.logger.info(
            `Import of '${request.source.path}' into '${cluster}/${namespace}/${name}' is ${created.phase}`,
          );
        }
      } catch (error) {
        refusalCauses(error).forEach(cause =>
          ctx.logger.error(describeCause(cause)),
        );
        throw toTaskError(error);
      }

      if (importId) {
        ctx.output('importId', importId);
      }
      if (entityRef) {
        ctx.output('entityRef', entityRef);
      }
      ctx.output('url', importPage(request));
      ctx.output('cluster', cluster);
      ctx.output('namespace', namespace);
      ctx.output('name', name);
    },
  });
}
