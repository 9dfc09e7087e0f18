import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { refKeys, searchWords, toKey } from '../store/importColumns';
import { decodeCursor, Position } from './cursor';
import { ImportFilter, ImportOrder, ImportPaging } from './ImportQuery';
import { sortingOf } from './orders';
import { pageFrom } from './pageFrom';
import { belongsTo } from './entityImports';

/** Case is no part of a ref, and the default namespace may be left out. */
function isSameRef(ref: string | undefined, asked: string): boolean {
  return ref !== undefined && refKeys(asked).includes(toKey(ref));
}

/** Whether an import is one of those that are asked for: what the database's queries say of its row. */
export function matches(item: Import, filter: ImportFilter): boolean {
  const { gone, phase, owner, requestedBy, entity, from, to, q } = filter;
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
    (gone === undefined || gone === Boolean(item.gone)) &&
    (phase === undefined || phase.includes(item.phase)) &&
    (owner === undefined || owner.some(ref => isSameRef(item.owner, ref))) &&
    (requestedBy === undefined || isSameRef(item.requestedBy, requestedBy)) &&
    (entity === undefined || belongsTo(item, entity)) &&
    (from === undefined || asked >= from) &&
    (to === undefined || asked < to) &&
    (q === undefined || searchWords(item).includes(toKey(q)))
  );
}

/** The id decides between equals, so that pages neither repeat nor skip. */
function byOrder(order: ImportOrder) {
  const { descending } = sortingOf(order);
  const compare = <T extends number | string>(a: T, b: T) =>
    Number(a > b) - Number(a < b);
  return (a: Position, b: Position) =>
    (compare(a.value, b.value) || compare(a.id, b.id)) * (descending ? -1 : 1);
}

/** One page of the imports that match, where there is no database to ask. */
export async function queryImports(
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
  const pages = { filter, order, of: 'live' } as const;
  const start = cursor ? decodeCursor(pages, cursor) : undefined;
  const { shown, ...cursors } = await pageFrom(
    pages,
    { start, limit },
    {
      read: (from, most) => {
        if (!from) {
          return matching.slice(0, most);
        }
        const side = from.before ? -1 : 1;
        const beside = matching.filter(
          ({ place }) => compare(place, from) * side > 0,
        );
        return (from.before ? beside.reverse() : beside).slice(0, most);
      },
      positionOf: ({ place }) => place,
    },
  );
  return {
    items: shown.map(({ item }) => item),
    totalItems: matching.length,
    ...cursors,
  };
}
