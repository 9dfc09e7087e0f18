import { toBuffers } from '../../sql/toBuffers';
import { Clients } from '../../tools/Clients';

/** Gives a statement to the one whose work was begun last. @returns its bytes @throws Failure */
export async function giveSql(
  clients: Clients,
  sql: string[],
): Promise<number> {
  let length = 0;
  for (const bytes of toBuffers([...sql, '\n'])) {
    await clients.write(bytes);
    length += bytes.length;
  }
  return length;
}
