import { Failure } from './failures';
import { ImportRequest } from './readRequest';

/** What a server keeps its users and settings in, or makes new databases from. */
const OF_THE_SERVER: Record<ImportRequest['target']['engine'], string[]> = {
  postgresql: ['template0', 'template1'],
  pxc: ['mysql', 'sys', 'performance_schema', 'information_schema'],
  psmdb: ['admin', 'local', 'config'],
};

/**
 * The database that is filled, and with `clean` dropped, is none of the server's own.
 *
 * @throws Failure `request-invalid`
 */
export function demandOwnDatabase({ target, config }: ImportRequest) {
  const { database = '' } = config;
  // Some servers take other letters for the same name
  if (OF_THE_SERVER[target.engine].includes(database.toLowerCase()))
    throw new Failure(
      'request-invalid',
      `The config's 'database' is '${database}', which belongs to the server; name one of your own`,
    );
}
