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
  const { missingRights, optionalRights, reachable } = props.cluster;
  const { t } = useTranslation();
  const nothing = () => {
    if (!missingRights) {
      return t('setup.rightsNotShown');
    }
    return reachable ? t('setup.noneMissing') : t('setup.rightsUnknown');
  };
  return (
    <div>
      <Text as="h3" variant="body-medium" weight="bold">
        {t('setup.rights')}
      </Text>
      <Text as="p" color="secondary">
        {missingRights?.length ? t('setup.grant') : nothing()}
      </Text>
      <RightsList rights={missingRights ?? []} />
      {optionalRights && optionalRights.length > 0 && (
        <>
          <Text as="p" color="secondary">
            {t('setup.optionalRights')}
          </Text>
          <RightsList rights={optionalRights} />
        </>
      )}
    </div>
  );
}

function RightsList(props: {
  rights: (MissingRight & { without?: string })[];
}) {
  const { rights } = props;
  const { t } = useTranslation();
  const inWords = ({ verb, resource, namespace }: MissingRight) =>
    namespace
      ? t('setup.rightInNamespace', { verb, resource, namespace })
      : t('setup.rightInCluster', { verb, resource });
  if (rights.length === 0) {
    return null;
  }
  return (
    <ul className={styles.rights}>
      {rights.map(right => (
        <li key={right.kubectl}>
          {inWords(right)}
          {right.without && <div>{right.without}</div>}
          <div>
            <CopyableText
              text={right.kubectl}
              what={t('setup.grantLine', right)}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
