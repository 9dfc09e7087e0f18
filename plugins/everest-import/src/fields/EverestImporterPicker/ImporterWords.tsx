import Typography from '@material-ui/core/Typography';
import type { Importer } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { PlainName } from '../PlainName';

/** What an importer is, takes and asks for: its author's words as plain text. */
export function ImporterWords({ importer }: { importer: Importer }) {
  const { t } = useTranslation();
  const { description, contract, rights, findings } = importer;
  const line = (label: string, text: string) => (
    <Typography key={label + text} variant="body2" component="div">
      {t('common.labelled', { label })} <PlainName text={text} />
    </Typography>
  );
  return (
    <>
      {description && (
        <Typography variant="body2" component="div">
          <PlainName text={description} />
        </Typography>
      )}
      {line(
        t('importerPicker.takes'),
        contract.backupKinds?.join(', ') ?? t('importerPicker.takesUnknown'),
      )}
      {rights.map(({ scope, text }) =>
        line(
          t(
            scope === 'cluster'
              ? 'importerPicker.clusterRight'
              : 'importerPicker.right',
          ),
          text,
        ),
      )}
      {findings.map(({ message }) =>
        line(t('importerPicker.finding'), message),
      )}
    </>
  );
}
