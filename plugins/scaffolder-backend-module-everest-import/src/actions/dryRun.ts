import { LoggerService } from '@backstage/backend-plugin-api';
import { ResponseError, ServiceUnavailableError } from '@backstage/errors';
import { ImportRequest } from '@everest-import/backstage-plugin-everest-import-common';
import {
  EverestImportService,
  EverestImportServiceOptions,
} from '@everest-import/backstage-plugin-everest-import-node';
import { describeCause, refusalCauses } from '../backend/refusal';

/** The template editor may run without secrets: what is missing then is no fault of the template. */
function isMissingSecret(field: string, request: ImportRequest): boolean {
  const [part] = field.split('.');
  return (
    (part === 's3Credentials' && !request.s3Credentials) ||
    (part === 'databaseCredentials' && !request.databaseCredentials)
  );
}

/**
 * Asks the backend whether it would take the request: it authorizes and checks, creates nothing, and contacts no S3
 * server. The action itself opens no other connection.
 */
export async function checkOnly(
  everestImport: EverestImportService,
  request: ImportRequest,
  options: EverestImportServiceOptions,
  logger: Pick<LoggerService, 'info' | 'warn'>,
): Promise<void> {
  try {
    const { checks = [] } = await everestImport.createImport(request, {
      ...options,
      dryRun: true,
    });
    checks
      .filter(({ outcome }) => outcome === 'skipped')
      .forEach(({ title, detail }) =>
        logger.info(
          `Not checked: ${[title, detail].filter(Boolean).join('. ')}`,
        ),
      );
    logger.info('Dry run: the import would be accepted; nothing was created');
  } catch (error) {
    const causes = refusalCauses(error);
    if (
      causes.length > 0 &&
      causes.every(({ field }) => isMissingSecret(field, request))
    ) {
      causes.forEach(cause =>
        logger.warn(`Not checked without secrets: ${describeCause(cause)}`),
      );
      return;
    }
    if (!ResponseError.is(error) && !options.signal?.aborted) {
      throw new ServiceUnavailableError(
        'Nothing was checked: the Everest import backend does not answer; try the dry run again when it does',
        error,
      );
    }
    throw error;
  }
}
