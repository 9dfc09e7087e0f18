import { checkCounts } from '../checkCounts';
import { Report } from '../Report';
import { Verification } from '../verify/Verification';
import { compareTables, Imported } from './compareTables';
import { MysqlServer } from './MysqlServer';

/**
 * Looks at what an import has brought, as the config says.
 *
 * @returns how many tables were compared and are equal, where that was to be done, and notes
 * @throws Failure `rows-missing`, `checksums-differ`, `target-unreachable`
 */
export async function verifyTables(
  server: MysqlServer,
  report: Report,
  {
    verify,
    database,
    ...imported
  }: Omit<Imported, 'counted'> & { verify: Verification; database: string },
): Promise<{ compared?: number; notes?: string[] }> {
  if (verify === 'none') return {};
  const counted = await server.count(database, imported.contents);
  checkCounts(imported.contents, counted);
  if (verify === 'counts') return {};
  report.say('The tables are read back and compared with what was sent');
  // Else the client would hold all of a table
  const client = server.tool(database, '--quick');
  return compareTables(client, { ...imported, counted });
}
