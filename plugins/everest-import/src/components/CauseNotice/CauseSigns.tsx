import { Text } from '@backstage/ui';
import type { CauseSign } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './CauseSigns.module.css';

const SOURCES = [
  'log',
  'pod',
  'event',
  'job',
  'database',
  'restore',
  'volume-claim',
] as const;

/** The lines that a cause rests on, each with where it stands. */
export function CauseSigns(props: { signs: CauseSign[] }) {
  const { signs } = props;
  const { t } = useTranslation();
  if (signs.length === 0) {
    return null;
  }
  return (
    <div data-testid="everest-import-signs">
      <Text weight="bold">
        {t('common.labelled', { label: t('cause.signs') })}
      </Text>
      <ul className={styles.list}>
        {signs.map(({ source, text }) => {
          const known = SOURCES.find(word => word === source);
          return (
            <li key={`${source} ${text}`}>
              {t('common.labelled', {
                label: known ? t(`cause.source.${known}`) : source,
              })}{' '}
              <code className={styles.text}>{text}</code>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
