import { RefusedError } from '../errors';
import { NamespaceFullError } from '../imports/store/NamespaceFullError';
import { NameSharedError } from '../imports/store/NameSharedError';
import {
  Lease,
  NewRequest,
  RequestHistory,
} from '../imports/store/RequestHistory';
import { SecretSharedError } from '../imports/store/SecretSharedError';
import { tooManyImports } from '../preflight/checks/importsAtOnce';
import { secretReserved } from '../preflight/checks/namedSecrets';
import type { NamedSecret } from '../preflight/NamedSecret';
import { sharedClusterRights } from '../preflight/checks/sharedClusterRights';

/**
 * Writes the row that comes before the first object, where there is room for it.
 *
 * @returns undefined when the same request is being worked on already.
 * @throws RefusedError when as many imports as may have no end yet, or another database would share its rights or
 *   has its Secret; nothing was written then.
 */
export async function reserve(
  history: RequestHistory,
  request: NewRequest,
  named: NamedSecret[],
): Promise<Lease | undefined> {
  try {
    return await history.insertRequest(request);
  } catch (error) {
    const { namespace, name, importer } = request.snapshot;
    if (error instanceof NamespaceFullError) {
      throw new RefusedError([tooManyImports(namespace, error.atMost)]);
    }
    if (error instanceof NameSharedError) {
      throw new RefusedError([sharedClusterRights(name, importer)]);
    }
    if (error instanceof SecretSharedError) {
      const { secretName } = error;
      const { field = 's3Credentials.secretName' } =
        named.find(secret => secret.name === secretName) ?? {};
      throw new RefusedError([secretReserved(field, secretName)]);
    }
    throw error;
  }
}
