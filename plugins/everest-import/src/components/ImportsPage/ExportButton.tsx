import { Alert, Button, Flex, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { everestImportApiRef } from '../../api';
import { useAsked } from '../../hooks/useAsked';
import { useTranslation } from '../../hooks/useTranslation';
import { type ImportsView, toQuery } from './importsView';

/** The backend ends a file there. */
const MOST_EXPORTED = 10_000;

/** Hands a file to the browser, which asks where to put it, or knows. */
function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Downloads all that match, not only the page that is shown. */
export function ExportButton(props: { view: ImportsView; total: number }) {
  const { t } = useTranslation();
  const api = useApi(everestImportApiRef);
  const [{ loading, error }, download] = useAsked(async signal => {
    const { cursor, ...query } = toQuery(props.view);
    save(await api.exportImports(query, { signal }), 'imports.csv');
  });
  return (
    <Flex direction="column" gap="2" align="start">
      <Button
        size="small"
        variant="tertiary"
        isDisabled={props.total === 0}
        isPending={loading}
        onPress={() => download()}
      >
        {t('imports.export')}
      </Button>
      {props.total > MOST_EXPORTED && (
        <Text color="secondary">{t('imports.exportCut')}</Text>
      )}
      {error && (
        <Alert
          icon
          status="danger"
          role="alert"
          title={t('imports.exportFailed')}
          description={t('failure.text')}
        />
      )}
    </Flex>
  );
}
