import {
  Cell,
  CellText,
  type ColumnConfig,
  Table,
  useTable,
} from '@backstage/ui';
import type { ReactNode } from 'react';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { useTranslation } from '../../hooks/useTranslation';
import { importRouteRef } from '../../routes';
import { useEngineName } from '../EngineName';
import { PhaseBadge } from '../PhaseBadge';
import { RelativeTime } from '../RelativeTime';

/** Imports as rows, each linked to its page. */
export function ImportsTable(props: { items: Import[]; empty: ReactNode }) {
  const { t } = useTranslation();
  const engineName = useEngineName();
  const link = useOptionalRouteRef(importRouteRef);
  const columns: ColumnConfig<Import>[] = [
    {
      id: 'phase',
      label: t('imports.phase'),
      cell: item => (
        <Cell>
          <PhaseBadge item={item} />
        </Cell>
      ),
    },
    {
      id: 'name',
      label: t('imports.database'),
      isRowHeader: true,
      cell: item => (
        <CellText
          title={item.name}
          description={engineName(item.engine.type)}
          href={link?.(item)}
        />
      ),
    },
    {
      id: 'place',
      label: t('imports.place'),
      cell: item => (
        <CellText title={item.namespace} description={item.cluster} />
      ),
    },
    {
      id: 'age',
      label: t('imports.age'),
      cell: item => (
        <Cell>
          <RelativeTime at={item.requestedAt} />
        </Cell>
      ),
    },
    {
      id: 'importer',
      label: t('imports.importer'),
      cell: item => (
        <CellText
          title={item.importer}
          description={
            item.origin === 'manual' ? t('imports.manual') : undefined
          }
        />
      ),
    },
  ];
  const { tableProps } = useTable({
    mode: 'complete',
    data: props.items,
    paginationOptions: { pageSize: 20 },
  });
  return (
    <Table columnConfig={columns} {...tableProps} emptyState={props.empty} />
  );
}
