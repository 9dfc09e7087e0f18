import { Cell, CellText, type ColumnConfig, Text } from '@backstage/ui';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { useLanguage } from '../../hooks/useLanguage';
import { useOptionalRouteRef } from '../../hooks/useOptionalRouteRef';
import { useTranslation } from '../../hooks/useTranslation';
import { importRunRouteRef } from '../../routes';
import { binarySize } from '../binarySize';
import { useEngineName } from '../EngineName';
import { EntityLink } from '../EntityLink';
import { ImportDuration } from '../ImportDuration';
import { PhaseBadge } from '../PhaseBadge';
import { RelativeTime } from '../RelativeTime';
import styles from './ImportsPage.module.css';

const entity = (ref: string | undefined) =>
  ref && (
    <div className={styles.wrapping}>
      <EntityLink entityRef={ref} />
    </div>
  );

/** The columns of the table; folded, there are fewer of them, and some hold two things. */
export function useImportColumns(isFolded: boolean): ColumnConfig<Import>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const engineName = useEngineName();
  const link = useOptionalRouteRef(importRunRouteRef);
  const words = (...parts: (string | false | undefined)[]) =>
    parts.filter(Boolean).join(', ') || undefined;
  const columns: ColumnConfig<Import>[] = [
    {
      id: 'name',
      minWidth: 150,
      label: t('imports.database'),
      isRowHeader: true,
      isSortable: true,
      cell: item => (
        <CellText
          className={item.gone ? styles.gone : undefined}
          title={item.name}
          description={words(
            isFolded && engineName(item.engine.type),
            item.gone && t('imports.deleted'),
          )}
          href={link?.(item)}
        />
      ),
    },
    {
      id: 'phase',
      minWidth: 160,
      label: t('imports.phase'),
      isSortable: true,
      cell: item => (
        <Cell>
          <div className={styles.phase}>
            <PhaseBadge item={item} />
          </div>
        </Cell>
      ),
    },
    {
      id: 'engine',
      label: t('imports.engine'),
      isHidden: isFolded,
      cell: item => (
        <CellText
          title={engineName(item.engine.type)}
          description={item.engine.version}
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
    {
      id: 'owner',
      label: isFolded ? t('imports.people') : t('imports.owner'),
      cell: item => (
        <Cell>
          {entity(item.owner)}
          {isFolded && entity(item.requestedBy)}
        </Cell>
      ),
    },
    {
      id: 'requestedBy',
      label: t('imports.requestedBy'),
      isHidden: isFolded,
      cell: item => <Cell>{entity(item.requestedBy)}</Cell>,
    },
    {
      id: 'service',
      label: t('imports.service'),
      cell: item => <Cell>{entity(item.entity ?? item.system)}</Cell>,
    },
    {
      id: 'age',
      label: t('imports.age'),
      isSortable: true,
      cell: item => (
        <Cell>
          <RelativeTime at={item.requestedAt} />
        </Cell>
      ),
    },
    {
      id: 'duration',
      label: isFolded ? t('imports.durationAndSize') : t('imports.duration'),
      cell: item => (
        <Cell>
          <ImportDuration item={item} />
          {isFolded && (
            <Text as="p" color="secondary">
              {item.database.size}
            </Text>
          )}
        </Cell>
      ),
    },
    {
      id: 'size',
      label: t('imports.size'),
      isHidden: isFolded,
      cell: item => (
        <CellText
          title={item.database.size ?? ''}
          description={
            item.result?.bytesRead === undefined
              ? undefined
              : t('imports.read', {
                  size: binarySize(item.result.bytesRead, language),
                })
          }
        />
      ),
    },
  ];
  return columns;
}
