import type { SortDescriptor } from '@backstage/ui';
import type { ImportsOrder } from '@everest-import/backstage-plugin-everest-import-common';

/** The orders that a column's head gives, by the column: upwards, and downwards. */
const ORDERS: Record<string, [ImportsOrder, ImportsOrder]> = {
  name: ['name', '-name'],
  phase: ['phase', '-phase'],
  // The youngest is the one that was asked for last
  age: ['-requestedAt', 'requestedAt'],
};

/** The column that an order goes by, where one does. */
export function toSort(order: ImportsOrder): SortDescriptor | null {
  const found = Object.entries(ORDERS).find(([, pair]) => pair.includes(order));
  return (
    (found && {
      column: found[0],
      direction: found[1][0] === order ? 'ascending' : 'descending',
    }) ??
    null
  );
}

export function toOrder({ column, direction }: SortDescriptor): ImportsOrder {
  return ORDERS[column][direction === 'ascending' ? 0 : 1];
}
