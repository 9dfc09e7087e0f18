import { MysqlChoices, MysqlFilter } from '../../importers/src/sql/filterMysql';

/** How mysqldump ends. */
export const END = '\n-- Dump completed on 2026-01-14\n';

/** What an import sends to the server of a dump, which comes in pieces of so many bytes. */
export async function filtered(
  text: string,
  size = 1 << 16,
  encoding: BufferEncoding = 'utf8',
  choices: MysqlChoices = {},
) {
  const filter = new MysqlFilter(choices);
  async function* pieces() {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size)
      yield bytes.subarray(at, at + size);
  }
  const out: Buffer[] = [];
  for await (const piece of filter.run(pieces())) out.push(piece);
  const { contents } = filter;
  return { out: Buffer.concat(out).toString(encoding), contents };
}
