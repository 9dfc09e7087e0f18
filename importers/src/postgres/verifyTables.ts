import { checkCounts } from '../checkCounts';
import { Report } from '../Report';
import { Verification } from '../verify/Verification';
import { compareTables, Imported } from './compareTables';
import { PostgresServer } from './PostgresServer';

/**
 * Looks at what an import has brought, as the config says.
 *
 * @returns how many tables were compared and are equal, where that was to be done, and notes
 * @throws Failure `rows-missing`, `checksums-differ`, `target-unreachable`
 */
export async function verifyTables(
  server: PostgresServer,
  report: Report,
  { verify, ...imported }: Omit<Imported, 'counted'> & { verify: Verification },
): Promise<{ compared?: number; notes?: string[] }> {
  if (verify === 'none') return {};
  const counted = await server.count(imported.contents);
  checkCounts(imported.contents, counted);
  if (verify === 'counts') return {};
  report.say('The tables are read back and compared with what was sent');
  return compareTables(server.asking(), { ...imported, counted });
}
