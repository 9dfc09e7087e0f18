import { isError } from '@backstage/errors';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import type { ParsedImportRequest } from './ParsedImportRequest';
import { parseImportRequest } from './parseImportRequest';

/** A request, or the fields that it still lacks. */
export type PreflightRequest =
  | { request: ParsedImportRequest; missing?: undefined }
  | { request?: undefined; missing: RefusalCause[] };

/**
 * Reads what a form holds so far: what is missing is no fault yet.
 *
 * @throws InputError where something is wrong, rather than missing
 */
export function parsePreflight(body: unknown): PreflightRequest {
  try {
    return { request: parseImportRequest(body) };
  } catch (error) {
    const { causes = [] } = isError(error)
      ? (error as { causes?: RefusalCause[] })
      : {};
    if (causes.length > 0 && causes.every(({ code }) => code === 'missing')) {
      return { missing: causes };
    }
    throw error;
  }
}
