import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { searchWords, toKey } from '../store/importColumns';
import { decodeCursor, encodeCursor } from './cursor';
import { ImportFilter, ImportOrder, ImportPaging } from './ImportQuery';
import { sortingOf } from './orders';
import { belongsTo } from './entityImports';

/** Case is no part of a ref. */
function isSameRef(ref: string | undefined, asked: string): boolean {
  return ref !== undefined && toKey(ref) === toKey(asked);
}

/** Whether an import is one of those that are asked for: what the database's queries say of its row. */
export function matches(item: Import, filter: ImportFilter): boolean {
  const { phase, owner, requestedBy, entity, from, to, q } = filter;
  const asked = Date.parse(item.requestedAt);
  return (
    [
      [filter.cluster, item.cluster],
      [filter.namespace, item.namespace],
      [filter.name, item.name],
      [filter.outcome, item.outcome],
      [filter.engine, item.engine.type],
      [filter.importer, item.importer],
    ].every(([wanted, is]) => wanted === undefined || wanted === is) &&
    (phase === undefined || phase.includes(item.phase)) &&
    (owner === undefined || isSameRef(item.owner, owner)) &&
    (requestedBy === undefined || isSameRef(item.requestedBy, requestedBy)) &&
    (entity === undefined || belongsTo(item, entity)) &&
    (from === undefined || asked >= from) &&
    (to === undefined || asked < to) &&
    (q === undefined || searchWords(item).includes(toKey(q)))
  );
}

interface Place {
  value: number | string;
  id: string;
}

/** The id decides between equals, so that pages neither repeat nor skip. */
function byOrder(order: ImportOrder) {
  const { descending } = sortingOf(order);
  const compare = <T extends number | string>(a: T, b: T) =>
    Number(a > b) - Number(a < b);
  return (a: Place, b: Place) =>
    (compare(a.value, b.value) || compare(a.id, b.id)) * (descending ? -1 : 1);
}

/** One page of the imports that match, where there is no database to ask. */
export function queryImports(
  imports: Import[],
  filter: ImportFilter,
  { order, limit, cursor }: ImportPaging,
) {
  const { of } = sortingOf(order);
  const compare = byOrder(order);
  const matching = imports
    .filter(item => matches(item, filter))
    .map(item => ({ item, place: { value: of(item), id: item.id } }))
    .sort((a, b) => compare(a.place, b.place));
  const after = cursor ? decodeCursor(filter, order, cursor) : undefined;
  const rest = after
    ? matching.filter(({ place }) => compare(place, after) > 0)
    : matching;
  const page = rest.slice(0, limit);
  return {
    items: page.map(({ item }) => item),
    totalItems: matching.length,
    ...(rest.length > page.length && {
      nextCursor: encodeCursor(filter, order, page[page.length - 1].place),
    }),
  };
}
