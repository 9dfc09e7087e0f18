import { encodeCursor, PagesAsked, Position, Start } from './cursor';

export interface PageReading<T> {
  /** The first so many after a row, or the last before it, the nearest first; without one, the first of all. */
  read(from: Start | undefined, limit: number): Promise<T[]> | T[];
  positionOf(item: T): Position;
}

/**
 * A page in its order, with cursors to both sides. Nothing is left before a page that begins with the first of all: it
 * is the first page then, in full, also where fewer came before the row than a page takes.
 */
export async function pageFrom<T>(
  asked: PagesAsked,
  { start, limit }: { start: Start | undefined; limit: number },
  { read, positionOf }: PageReading<T>,
): Promise<{ shown: T[]; nextCursor?: string; previousCursor?: string }> {
  const cursor = (item: T, side: 'after' | 'before') =>
    encodeCursor(asked, positionOf(item), side);
  if (start?.before) {
    const found = await read(start, limit + 1);
    if (found.length > limit) {
      const shown = found.slice(0, limit).reverse();
      return {
        shown,
        previousCursor: cursor(shown[0], 'before'),
        nextCursor: cursor(shown[limit - 1], 'after'),
      };
    }
  }
  const after = start?.before ? undefined : start;
  const found = await read(after, limit + 1);
  const shown = found.slice(0, limit);
  return {
    shown,
    ...(found.length > limit && {
      nextCursor: cursor(shown[limit - 1], 'after'),
    }),
    ...(after && {
      previousCursor: shown.length
        ? cursor(shown[0], 'before')
        : encodeCursor(asked, after, 'before'),
    }),
  };
}
