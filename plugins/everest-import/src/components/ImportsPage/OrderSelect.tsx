import { Select } from '@backstage/ui';
import type { ImportsOrder } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { ORDERS } from './importsView';

const WORDS = {
  requestedAt: 'imports.orders.oldest',
  '-requestedAt': 'imports.orders.newest',
  finishedAt: 'imports.orders.finishedFirst',
  '-finishedAt': 'imports.orders.finishedLast',
  name: 'imports.orders.name',
  '-name': 'imports.orders.nameDown',
  phase: 'imports.orders.phase',
  '-phase': 'imports.orders.phaseDown',
} as const;

/** The order, where there is no head of a table to click at. */
export function OrderSelect(props: {
  order: ImportsOrder;
  onOrder: (order: ImportsOrder) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('imports.order')}
      options={ORDERS.map(order => ({
        id: order,
        label: t(WORDS[order]),
      }))}
      selectedKey={props.order}
      onSelectionChange={key => {
        const order = ORDERS.find(each => each === key);
        if (order) {
          props.onOrder(order);
        }
      }}
    />
  );
}
