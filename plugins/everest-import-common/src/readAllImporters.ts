import { ImportersReply } from './replies';

/** More than the portal can keep of importers; an end in any case. */
const MOST_PAGES = 100;

/**
 * `GET /importers`, page after page, as one reply.
 *
 * @public
 */
export async function readAllImporters(
  readPage: (cursor: string | undefined) => Promise<ImportersReply>,
): Promise<ImportersReply> {
  const first = await readPage(undefined);
  const items = [...first.items];
  let cursor = first.nextCursor;
  for (let pages = 1; cursor && pages < MOST_PAGES; pages += 1) {
    const page = await readPage(cursor);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  const { nextCursor: _read, ...reply } = first;
  return { ...reply, items };
}
