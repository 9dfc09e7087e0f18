import type { ReactNode } from 'react';
import { type PagePagination, Table } from '@backstage/ui';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type {
  Import,
  ImportsOrder,
} from '@everest-import/backstage-plugin-everest-import-common';
import { toOrder, toSort } from './importOrder';
import { useImportColumns } from './useImportColumns';

/** Imports as rows, each linked to its page; on narrower screens what belongs together shares a column. */
export function ImportsTable(props: {
  items: Import[];
  isStale: boolean;
  order: ImportsOrder;
  onOrder: (order: ImportsOrder) => void;
  pagination: PagePagination;
  empty: ReactNode;
}) {
  const isFolded = useMediaQuery('(max-width: 1499px)', { noSsr: true });
  const columns = useImportColumns(isFolded);
  return (
    <Table
      columnConfig={columns}
      data={props.items}
      isStale={props.isStale}
      pagination={props.pagination}
      sort={{
        descriptor: toSort(props.order),
        onSortChange: sort => props.onOrder(toOrder(sort)),
      }}
      emptyState={props.empty}
    />
  );
}
