/** What psql gets before a dump, and behind all of it. */
export interface Frame {
  begin: string;
  end: string;
}

/**
 * psql's own `--single-transaction` commits where its input ends, also where that ends because who wrote it has died. So the
 * last word is the dump's: it comes once all of that has.
 *
 * @param restriction - which psql reads before anything else
 */
export function frameOf(
  restriction: string,
  singleTransaction: boolean,
): Frame {
  if (!singleTransaction) return { begin: restriction, end: '' };
  return { begin: `${restriction}BEGIN;\n`, end: '\nCOMMIT;\n' };
}

export async function* framed(
  { begin, end }: Frame,
  sql: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  if (begin) yield Buffer.from(begin);
  yield* sql;
  if (end) yield Buffer.from(end);
}
