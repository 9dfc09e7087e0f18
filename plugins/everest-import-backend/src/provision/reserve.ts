import { RefusedError } from '../errors';
import { NamespaceFullError } from '../history/NamespaceFullError';
import { NewRequest, RequestHistory } from '../history/RequestHistory';
import { tooManyImports } from '../preflight/checks/importsAtOnce';

/**
 * Writes the row that comes before the first object, where there is room for it.
 *
 * @returns false when the same request is being worked on already.
 * @throws RefusedError when as many imports as may have no end yet; nothing was written then.
 */
export async function reserve(
  history: RequestHistory,
  request: NewRequest,
): Promise<boolean> {
  try {
    return await history.insertRequest(request);
  } catch (error) {
    throw error instanceof NamespaceFullError
      ? new RefusedError([
          tooManyImports(request.snapshot.namespace, error.atMost),
        ])
      : error;
  }
}
