import { Flex, Text } from '@backstage/ui';
import { useTranslation } from '../../hooks/useTranslation';
import { EngineMark } from '../EngineMark';
import { StartImportButton } from '../StartImportButton';
import styles from './FirstRun.module.css';

const ENGINES = ['mysql', 'postgresql', 'mongodb'] as const;
const STEPS = ['backup', 'database', 'check'] as const;

/** What there is to see before the first import: how one comes to be, in the steps of the form. */
export function FirstRun() {
  const { t } = useTranslation();
  return (
    <Flex
      direction="column"
      align="center"
      gap="4"
      p="6"
      data-testid="everest-import-empty"
    >
      <Flex gap="2">
        {ENGINES.map(engine => (
          <EngineMark key={engine} engine={engine} />
        ))}
      </Flex>
      <Text as="h2" variant="title-x-small" weight="bold">
        {t('imports.empty')}
      </Text>
      <Text color="secondary">{t('imports.emptyText')}</Text>
      <ol className={styles.steps}>
        {STEPS.map(step => (
          <li key={step} className={styles.step}>
            <Text as="h3" variant="body-large" weight="bold">
              {t(`imports.first.${step}`)}
            </Text>
            <Text color="secondary">{t(`imports.first.${step}Text`)}</Text>
          </li>
        ))}
      </ol>
      <StartImportButton />
    </Flex>
  );
}
