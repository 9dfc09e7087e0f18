import { useEffect } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import FormLabel from '@material-ui/core/FormLabel';
import { everestImportApiRef } from '../../api';
import { useAsked } from '../../hooks/useAsked';
import { useTranslation } from '../../hooks/useTranslation';
import { useValueHeld } from '../useValueHeld';
import { BackupForm } from './BackupForm';
import { readBackupValue } from './BackupValue';
import { ChosenBackup } from './ChosenBackup';
import type { EverestBackupPickerProps } from './schema';
import { SourcesState } from './SourcesState';

/** Where the backup lies, with which keys, and which one: found, looked up in the folders, or typed. */
export function EverestBackupPicker(props: EverestBackupPickerProps) {
  const { t } = useTranslation();
  const api = useApi(everestImportApiRef);
  const { idSchema, schema, uiSchema, rawErrors, errors, required } = props;
  const [sources, load] = useAsked(signal => api.getSources({ signal }));
  useEffect(() => {
    load();
  }, [load]);
  useValueHeld(props.formData, props.onChange, required);
  const titleId = `${idSchema.$id}-title`;
  return (
    <ScaffolderField
      errors={errors}
      rawErrors={rawErrors}
      required={required}
      disabled={props.disabled}
      rawDescription={uiSchema['ui:description'] ?? schema.description}
    >
      <div role="group" aria-labelledby={titleId}>
        <FormLabel id={titleId} component="div" required={required}>
          {uiSchema['ui:title'] ?? schema.title ?? t('backupPicker.title')}
        </FormLabel>
        {props.readonly ? (
          <ChosenBackup value={readBackupValue(props.formData)} />
        ) : (
          <SourcesState asked={sources} onRetry={load}>
            {reply => <BackupForm {...props} sources={reply} />}
          </SourcesState>
        )}
      </div>
    </ScaffolderField>
  );
}
