import { PostgresFilter } from '../../importers/src/sql/filterPostgres';
import { parseRequest } from '../../importers/src/readRequest';
import { payload } from './payload';

/** What pg_dump writes last. */
export const END = '\n--\n-- PostgreSQL database dump complete\n--\n\n';

/** What psql would get, with the stream cut into pieces of so many bytes. */
export async function filtered(
  text: string,
  size = 1 << 16,
  config: object = {},
) {
  const filter = new PostgresFilter(parseRequest(payload(config)).config);
  async function* pieces() {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size)
      yield bytes.subarray(at, at + size);
  }
  let out = '';
  for await (const piece of filter.run(pieces())) out += piece;
  return { out, contents: filter.contents };
}
