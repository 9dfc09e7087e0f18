import { Alert, Badge, Flex } from '@backstage/ui';
import type { Importer } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './ImporterPage.module.css';

/** The rights that an importer asks for, in words, with a warning for wide ones. */
export function RightsList(props: { importer: Importer }) {
  const { rights } = props.importer;
  const { t } = useTranslation();
  if (rights.length === 0) {
    return <>{t('importer.noRights')}</>;
  }
  return (
    <Flex direction="column" gap="3">
      {props.importer.wideRights && (
        <Alert
          icon
          status="warning"
          role="alert"
          data-testid="everest-importer-rights-warning"
          title={t('importer.rightsWarning')}
          description={t('importer.rightsWarningText')}
        />
      )}
      <ul className={styles.list}>
        {rights.map(right => (
          <li key={`${right.scope} ${right.text}`}>
            {right.text}{' '}
            <Badge size="small">
              {right.scope === 'cluster'
                ? t('importer.clusterWide')
                : t('importer.inNamespace')}
            </Badge>{' '}
            {right.wildcard && (
              <Badge size="small">{t('importer.wildcard')}</Badge>
            )}{' '}
            {right.escalation &&
              t('importer.escalation', { could: right.escalation })}
          </li>
        ))}
      </ul>
    </Flex>
  );
}
