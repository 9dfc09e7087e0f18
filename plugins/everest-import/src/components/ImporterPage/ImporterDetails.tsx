import { Alert, Flex, Text } from '@backstage/ui';
import type { Importer } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { CopyableText } from '../CopyableText';
import { useEngineName } from '../EngineName';
import { EntityLink } from '../EntityLink';
import { Facts } from '../Facts';
import { Section } from '../Section';
import { UseImporterButton } from '../StartImportButton';
import { ImporterStats } from './ImporterStats';
import { RightsList } from './RightsList';
import { SchemaTable } from './SchemaTable';
import styles from './ImporterPage.module.css';

/** All that is known of one importer. Its author's words are shown as plain text. */
export function ImporterDetails(props: { importer: Importer }) {
  const { importer } = props;
  const { contract } = importer;
  const { t } = useTranslation();
  const engineName = useEngineName();
  return (
    <Flex direction="column" gap="4">
      {importer.description && (
        <Text className={styles.description}>{importer.description}</Text>
      )}
      {importer.findings.map(({ code, severity, message }) => (
        <Alert
          key={`${code} ${message}`}
          icon
          status={severity === 'error' ? 'danger' : 'warning'}
          data-testid="everest-importer-finding"
          title={
            severity === 'error'
              ? t('importer.findingError')
              : t('importer.findingWarning')
          }
          description={message}
        />
      ))}
      {importer.reason ? (
        <Alert
          icon
          status="info"
          data-testid="everest-importer-not-usable"
          title={t('importer.notUsable')}
          description={importer.reason}
        />
      ) : (
        <Flex>
          <UseImporterButton importer={importer} />
        </Flex>
      )}
      <Section title={t('importer.about')}>
        <Facts
          items={[
            {
              label: t('importer.name'),
              value: (
                <CopyableText text={importer.name} what={t('importer.name')} />
              ),
            },
            { label: t('importer.cluster'), value: importer.cluster },
            {
              label: t('importer.engines'),
              value: importer.engines.map(engineName).join(', '),
            },
            {
              label: t('importer.image'),
              value: importer.image && (
                <CopyableText
                  text={importer.image}
                  what={t('importer.image')}
                />
              ),
            },
            {
              label: t('importer.command'),
              value: importer.command?.length ? (
                <code>{importer.command.join(' ')}</code>
              ) : undefined,
            },
            {
              label: t('importer.backupKinds'),
              value: contract.backupKinds?.join(', '),
            },
            {
              label: t('importer.engineVersions'),
              value: contract.engineVersions,
            },
            {
              label: t('importer.pathPattern'),
              value: contract.pathPattern && (
                <code>{contract.pathPattern}</code>
              ),
            },
            {
              label: t('importer.owner'),
              value: contract.owner && (
                <EntityLink entityRef={contract.owner} />
              ),
            },
            { label: t('importer.docs'), value: contract.docs },
            {
              label: t('importer.digest'),
              value: (
                <CopyableText
                  text={importer.digest}
                  what={t('importer.digest')}
                />
              ),
            },
          ]}
        />
        {importer.otherEngines.length > 0 && (
          <Text color="secondary">
            {t('importer.unknownEngines', {
              words: importer.otherEngines.join(', '),
            })}
          </Text>
        )}
      </Section>
      <ImporterStats cluster={importer.cluster} name={importer.name} />
      <Section title={t('importer.schema')}>
        <SchemaTable schema={importer.configSchema} />
      </Section>
      <Section title={t('importer.requiredFields')}>
        {importer.requiredFields.length > 0 ? (
          <ul className={styles.list}>
            {importer.requiredFields.map(field => (
              <li key={field}>
                <code>{field}</code>
              </li>
            ))}
          </ul>
        ) : (
          t('importer.noRequiredFields')
        )}
      </Section>
      <Section title={t('importer.rights')}>
        <RightsList importer={importer} />
      </Section>
    </Flex>
  );
}
