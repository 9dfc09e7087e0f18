import type { ReactNode } from 'react';
import { CellText, type ColumnConfig, Table, useTable } from '@backstage/ui';
import { RiAlertFill } from '@remixicon/react';
import type { Importer } from '@everest-import/backstage-plugin-everest-import-common';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { useTranslation } from '../../hooks/useTranslation';
import { importerRouteRef } from '../../routes';
import { schemaRows } from '../../schema/schemaRows';
import { useEngineName } from '../EngineName';
import { asksForWideRights } from '../ImporterPage/RightsList';

/** Importers as rows, each linked to its page. */
export function ImportersTable(props: { items: Importer[]; empty: ReactNode }) {
  const { t } = useTranslation();
  const engineName = useEngineName();
  const link = useOptionalRouteRef(importerRouteRef);
  const columns: ColumnConfig<Importer & { id: string }>[] = [
    {
      id: 'name',
      label: t('importers.name'),
      isRowHeader: true,
      cell: item => (
        <CellText
          title={item.displayName || item.name}
          description={
            item.reason
              ? t('importers.notUsable', { name: item.name })
              : item.name
          }
          href={link?.(item)}
          leadingIcon={
            asksForWideRights(item) ? (
              <RiAlertFill
                size={16}
                role="img"
                aria-label={t('importers.risky')}
              />
            ) : undefined
          }
        />
      ),
    },
    {
      id: 'engines',
      label: t('importers.engines'),
      cell: item => (
        <CellText
          title={[...item.engines.map(engineName), ...item.otherEngines].join(
            ', ',
          )}
        />
      ),
    },
    {
      id: 'cluster',
      label: t('importers.cluster'),
      cell: item => <CellText title={item.cluster} />,
    },
    {
      id: 'config',
      label: t('importers.config'),
      cell: item => {
        const count = schemaRows(item.configSchema).rows.length;
        return (
          <CellText
            title={
              count
                ? t('importers.configCount', { count })
                : t('importers.noConfig')
            }
          />
        );
      },
    },
  ];
  const { tableProps } = useTable({
    mode: 'complete',
    data: props.items.map(item => ({
      ...item,
      id: `${item.cluster}/${item.name}`,
    })),
    paginationOptions: { pageSize: 20 },
  });
  return (
    <Table columnConfig={columns} {...tableProps} emptyState={props.empty} />
  );
}
