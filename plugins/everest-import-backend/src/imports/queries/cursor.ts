import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { unusableParameter } from '../../errors';
import { isRowId } from '../store/rows';
import { ImportFilter, ImportOrder } from './ImportQuery';
import { sortingOf } from './orders';

/** A row at an end of a page: another page begins beside it, whether it is still there or not. */
export interface Position {
  value: number | string;
  id: string;
}

/** Where a page begins: after a row, or it ends before one. */
export interface Start extends Position {
  before: boolean;
}

/** What pages are of: rows of the database; or, while that is away, what clusters show, whose ids are others. */
export type PagesOf = 'rows' | 'live';

/** What pages belong to. */
export interface PagesAsked {
  filter: ImportFilter;
  order: ImportOrder;
  of: PagesOf;
}

/** What a cursor belongs to; an entity's annotation may change between two pages. */
function digestOf({ filter: { entity, ...filter }, order, of }: PagesAsked) {
  const asked = Object.entries({ ...filter, entity: entity?.ref, order, of })
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(asked))
    .digest('base64url')
    .slice(0, 16);
}

export function encodeCursor(
  asked: PagesAsked,
  { value, id }: Position,
  side: 'after' | 'before' = 'after',
): string {
  const parts = [
    digestOf(asked),
    value,
    id,
    ...(side === 'before' ? [side] : []),
  ];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

const isLong = ({ length, 3: side }: unknown[]) =>
  length === 3 || (length === 4 && side === 'before');

function parse(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString(),
    );
    return Array.isArray(parts) && isLong(parts) ? parts : [];
  } catch {
    return [];
  }
}

function refused(cursor: string, why: string): InputError {
  const shown = cursor.slice(0, 100);
  return unusableParameter(
    'cursor',
    `Cursor '${shown}' ${why}; start again without one`,
  );
}

/** @throws InputError for what is no cursor, or one of another query or order, or of pages of the other kind. */
export function decodeCursor(asked: PagesAsked, cursor: string): Start {
  const [digest, value, id, side] = parse(cursor);
  const { type } = sortingOf(asked.order);
  if (
    typeof digest !== 'string' ||
    typeof id !== 'string' ||
    id.includes('\0') ||
    !(typeof value === 'string' || Number.isSafeInteger(value))
  ) {
    throw refused(cursor, 'is none of ours');
  }
  const other = asked.of === 'rows' ? 'live' : 'rows';
  if (digest === digestOf({ ...asked, of: other })) {
    throw refused(
      cursor,
      other === 'live'
        ? "is of a time when the portal's own database was away"
        : "is of pages of the portal's own database, which is not asked now",
    );
  }
  if (
    digest !== digestOf(asked) ||
    (typeof value === 'string') !== (type === 'text')
  ) {
    throw refused(cursor, 'belongs to another query or order');
  }
  if (asked.of === 'rows' && !isRowId(id)) {
    throw refused(cursor, 'is none of ours');
  }
  return {
    id,
    before: side === 'before',
    value:
      typeof value === 'string' ? value.replaceAll('\0', '') : Number(value),
  };
}
