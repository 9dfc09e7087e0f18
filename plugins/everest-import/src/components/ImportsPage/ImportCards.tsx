import { Link, type PagePagination, TablePagination } from '@backstage/ui';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { useTranslation } from '../../hooks/useTranslation';
import { importRunRouteRef } from '../../routes';
import { useEngineName } from '../EngineName';
import { EntityLink } from '../EntityLink';
import { Facts } from '../Facts';
import { ImportDuration } from '../ImportDuration';
import { PhaseBadge } from '../PhaseBadge';
import { RelativeTime } from '../RelativeTime';
import styles from './ImportsPage.module.css';

const entity = (ref: string | undefined) =>
  ref && <EntityLink entityRef={ref} />;

function ImportCard(props: { item: Import }) {
  const { item } = props;
  const { t } = useTranslation();
  const engineName = useEngineName();
  const link = useOptionalRouteRef(importRunRouteRef);
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <span className={item.gone ? styles.gone : undefined}>
          {link ? (
            <Link href={link(item)} weight="bold">
              {item.name}
            </Link>
          ) : (
            <strong>{item.name}</strong>
          )}
        </span>
        <PhaseBadge item={item} />
      </div>
      <Facts
        items={[
          {
            label: t('imports.engine'),
            value: [engineName(item.engine.type), item.engine.version].join(
              ' ',
            ),
          },
          {
            label: t('imports.place'),
            value: `${item.namespace}, ${item.cluster}`,
          },
          { label: t('imports.importer'), value: item.importer },
          { label: t('imports.owner'), value: entity(item.owner) },
          { label: t('imports.requestedBy'), value: entity(item.requestedBy) },
          {
            label: t('imports.service'),
            value: entity(item.entity ?? item.system),
          },
          {
            label: t('imports.age'),
            value: <RelativeTime at={item.requestedAt} />,
          },
          {
            label: t('imports.duration'),
            value: item.startedAt && <ImportDuration item={item} />,
          },
          { label: t('imports.size'), value: item.database.size },
        ]}
      />
    </li>
  );
}

/** Imports on a narrow screen: one below the other, every word of them readable. */
export function ImportCards(props: {
  items: Import[];
  pagination: PagePagination;
}) {
  const { t } = useTranslation();
  const { type, ...pagination } = props.pagination;
  return (
    <>
      <ul className={styles.cards} aria-label={t('page.imports')}>
        {props.items.map(item => (
          <ImportCard key={item.id} item={item} />
        ))}
      </ul>
      <TablePagination {...pagination} />
    </>
  );
}
