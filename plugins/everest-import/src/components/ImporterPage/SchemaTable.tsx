import { type SchemaRow, schemaRows } from '../../schema/schemaRows';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './ImporterPage.module.css';

function useTypeName(): (row: SchemaRow) => string {
  const { t } = useTranslation();
  return ({ type, of }) => {
    if (of && type === 'array') {
      return t('schema.listOf', { type: of });
    }
    if (of && type === 'object') {
      return t('schema.mapOf', { type: of });
    }
    return type ?? t('schema.unknown');
  };
}

/** The settings of an importer. A plain table: few rows, all to be read and searched at once. */
export function SchemaTable(props: { schema: unknown }) {
  const { t } = useTranslation();
  const typeName = useTypeName();
  const { rows, cut } = schemaRows(props.schema);
  if (rows.length === 0) {
    return <>{t('importer.noSchema')}</>;
  }
  return (
    // Scrollable content has to be reachable by keyboard.
    <div
      className={styles.scroll}
      role="region"
      aria-label={t('schema.caption')}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.table} aria-label={t('schema.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('schema.name')}</th>
            <th scope="col">{t('schema.type')}</th>
            <th scope="col">{t('schema.required')}</th>
            <th scope="col">{t('schema.default')}</th>
            <th scope="col">{t('schema.limits')}</th>
            <th scope="col">{t('schema.description')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.path}>
              <th scope="row">
                <code>{row.path}</code>
              </th>
              <td>{typeName(row)}</td>
              <td>{row.required ? t('common.yes') : t('common.no')}</td>
              <td>{row.default && <code>{row.default}</code>}</td>
              <td>
                {row.limits
                  .map(({ kind, value }) =>
                    kind === 'oneOf'
                      ? t('schema.oneOf', { values: value })
                      : t(`schema.${kind}`, { value }),
                  )
                  .join('; ')}
              </td>
              <td>{row.description}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cut && <p>{t('importer.schemaCut')}</p>}
    </div>
  );
}
