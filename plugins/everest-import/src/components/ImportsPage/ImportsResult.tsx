import { Button, Flex, type PagePagination, Text } from '@backstage/ui';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type { ImportsReply } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { Nothing } from '../Nothing';
import { ExportButton } from './ExportButton';
import { ImportCards } from './ImportCards';
import { ImportsTable } from './ImportsTable';
import { OrderSelect } from './OrderSelect';
import type { ImportsView } from './importsView';
import { PAGE_SIZE } from './useImportsList';

/** How many there are, and a page of them: as a table, or as cards on a narrow screen. */
export function ImportsResult(props: {
  view: ImportsView;
  reply: ImportsReply;
  isStale: boolean;
  onChange: (part: Partial<ImportsView>) => void;
  onClear: () => void;
}) {
  const { view, reply, isStale, onChange } = props;
  const { t } = useTranslation();
  const isNarrow = useMediaQuery('(max-width: 767px)', { noSsr: true });
  const total = t('imports.count', { count: reply.totalItems });
  const { nextCursor = '', previousCursor = '' } = reply;
  const pagination: PagePagination = {
    type: 'page',
    pageSize: PAGE_SIZE,
    pageSizeOptions: [],
    showPageSizeOptions: false,
    totalCount: reply.totalItems,
    getLabel: () => total,
    // It stands above the table
    showPaginationLabel: false,
    hasNextPage: Boolean(nextCursor) && !isStale,
    hasPreviousPage: Boolean(previousCursor) && !isStale,
    onNextPage: () => onChange({ cursor: nextCursor }),
    onPreviousPage: () => onChange({ cursor: previousCursor }),
  };
  const empty = (
    <Nothing
      title={t('filter.noMatch')}
      action={<Button onPress={props.onClear}>{t('filter.clear')}</Button>}
    />
  );
  const onOrder = (order: ImportsView['order']) => onChange({ order });
  return (
    <>
      <Flex align="center" justify="between">
        <Text color="secondary" role="status">
          {total}
        </Text>
        <ExportButton view={view} total={reply.totalItems} />
      </Flex>
      {isNarrow ? (
        <>
          <OrderSelect order={view.order} onOrder={onOrder} />
          {reply.items.length > 0 ? (
            <ImportCards items={reply.items} pagination={pagination} />
          ) : (
            empty
          )}
        </>
      ) : (
        <ImportsTable
          items={reply.items}
          isStale={isStale}
          order={view.order}
          onOrder={onOrder}
          pagination={pagination}
          empty={empty}
        />
      )}
    </>
  );
}
