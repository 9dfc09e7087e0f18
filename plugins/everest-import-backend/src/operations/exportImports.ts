import { unusableParameter } from '../errors';
import { Caller } from '../permissions';
import { toCsv } from './importCsv';
import { ImportsAsked, toImportFilter } from './importsAsked';
import { ReadingDeps } from './ReadingDeps';

const PAGE = 500;

async function* none() {}

/**
 * The imports that match and that the caller may read, as CSV, a page at a time: never more of them are held.
 *
 * @throws InputError for a cursor: a file has no pages.
 * @throws ServiceUnavailableError while the portal's own database is away, with the first piece or any other.
 */
export async function exportImports(
  caller: Caller,
  { limit, cursor, order, ...asked }: ImportsAsked,
  deps: ReadingDeps,
): Promise<AsyncGenerator<string>> {
  if (cursor) {
    throw unusableParameter(
      'cursor',
      "Query parameter 'cursor' is not usable with text/csv, which has all pages; leave it out",
    );
  }
  const [sight, filter] = await Promise.all([
    deps.authorizer.imports(caller),
    toImportFilter(caller, asked, deps),
  ]);
  return toCsv(
    filter ? deps.reader.pages(filter, { order, limit: PAGE }, sight) : none(),
  );
}
