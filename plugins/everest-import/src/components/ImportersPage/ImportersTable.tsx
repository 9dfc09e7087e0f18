import type { ReactNode } from 'react';
import { CellText, type ColumnConfig, Table, useTable } from '@backstage/ui';
import { RiAlertFill } from '@remixicon/react';
import type { ImporterSummary } from '@everest-import/backstage-plugin-everest-import-common';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { useTranslation } from '../../hooks/useTranslation';
import { importerRouteRef } from '../../routes';
import { useEngineName } from '../EngineName';

/** Importers as rows, each linked to its page. */
export function ImportersTable(props: {
  items: ImporterSummary[];
  empty: ReactNode;
}) {
  const { t } = useTranslation();
  const engineName = useEngineName();
  const link = useOptionalRouteRef(importerRouteRef);
  const columns: ColumnConfig<ImporterSummary & { id: string }>[] = [
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
            item.wideRights ? (
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
        const count = item.settings;
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
