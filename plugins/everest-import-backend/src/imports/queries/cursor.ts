import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
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

/** What a cursor belongs to; an entity's annotation may change between two pages. */
function digestOf({ entity, ...filter }: ImportFilter, order: ImportOrder) {
  const asked = Object.entries({ ...filter, entity: entity?.ref, order })
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(asked))
    .digest('base64url')
    .slice(0, 16);
}

export function encodeCursor(
  filter: ImportFilter,
  order: ImportOrder,
  { value, id }: Position,
  side: 'after' | 'before' = 'after',
): string {
  const parts = [
    digestOf(filter, order),
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

/** @throws InputError for what is no cursor, or one of another query or order. */
export function decodeCursor(
  filter: ImportFilter,
  order: ImportOrder,
  cursor: string,
): Start {
  const [digest, value, id, side] = parse(cursor);
  const shown = cursor.slice(0, 100);
  const { type } = sortingOf(order);
  if (
    typeof digest !== 'string' ||
    typeof id !== 'string' ||
    id.includes('\0') ||
    !(typeof value === 'string' || Number.isSafeInteger(value))
  ) {
    throw new InputError(
      `Cursor '${shown}' is none of ours; start again without one`,
    );
  }
  if (
    digest !== digestOf(filter, order) ||
    (typeof value === 'string') !== (type === 'text')
  ) {
    throw new InputError(
      `Cursor '${shown}' belongs to another query or order; start again without one`,
    );
  }
  return {
    id,
    before: side === 'before',
    value:
      typeof value === 'string' ? value.replaceAll('\0', '') : Number(value),
  };
}
