import { Text } from '@backstage/ui';
import type {
  ClusterState,
  MissingRight,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { CopyableText } from '../CopyableText';
import styles from './SetupPage.module.css';

/** Each right that the portal lacks on a cluster, with the line that grants it. */
export function MissingRights(props: { cluster: ClusterState }) {
  const { missingRights, reachable } = props.cluster;
  const { t } = useTranslation();
  const nothing = () => {
    if (!missingRights) {
      return t('setup.rightsNotShown');
    }
    return reachable ? t('setup.noneMissing') : t('setup.rightsUnknown');
  };
  const inWords = ({ verb, resource, namespace }: MissingRight) =>
    namespace
      ? t('setup.rightInNamespace', { verb, resource, namespace })
      : t('setup.rightInCluster', { verb, resource });
  return (
    <div>
      <Text as="h4" variant="body-medium" weight="bold">
        {t('setup.rights')}
      </Text>
      <Text as="p" color="secondary">
        {missingRights?.length ? t('setup.grant') : nothing()}
      </Text>
      {missingRights && missingRights.length > 0 && (
        <ul className={styles.rights}>
          {missingRights.map(right => (
            <li key={right.kubectl}>
              {inWords(right)}
              <div>
                <CopyableText
                  text={right.kubectl}
                  what={t('setup.grantLine', right)}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
