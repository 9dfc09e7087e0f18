import { Comparison } from '../verify/judgeTables';
import { SentTables } from './SentTables';

const NOT_ASCII = /[\x80-\xff]/;
const same = (name: string) => name.replaceAll('`', '').toLowerCase();

/** What came out for each table that need not be read; undefined for one that has to be. */
export function planReading(
  names: string[],
  sent: SentTables,
  counted: ReadonlyMap<string, number>,
): Map<string, Comparison | undefined> {
  const writings = new Map<string, number>();
  for (const name of names)
    writings.set(same(name), (writings.get(same(name)) ?? 0) + 1);
  const wayOf = (name: string): Comparison | undefined => {
    const { rows, reason, sending } = sent.of(name);
    if (reason) return { reason };
    if (rows.isUnread)
      return { reason: 'rows with values that the server chooses' };
    const isOneOf = writings.get(same(name))! > 1;
    // Nothing was sent under this name, and there may be something
    const isStrange = !sending && (!sent.isMade(name) || NOT_ASCII.test(name));
    if (isOneOf || (isStrange && counted.get(name) !== 0))
      return {
        reason: 'views, and tables whose name the dump writes in several ways',
      };
    return sending || counted.get(name) !== 0 ? undefined : 'equal';
  };
  return new Map(names.map(name => [name, wayOf(name)]));
}
