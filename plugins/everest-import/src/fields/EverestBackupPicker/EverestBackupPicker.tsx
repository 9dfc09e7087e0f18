import { useEffect } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { everestImportApiRef } from '../../api';
import { useAsked } from '../../hooks/useAsked';
import { useTranslation } from '../../hooks/useTranslation';
import { FieldFrame } from '../FieldFrame';
import { HeldForm } from '../HeldForm';
import { useHeard } from '../useHeard';
import { useValueHeld } from '../useValueHeld';
import { BackupForm } from './BackupForm';
import { readBackupValue } from './BackupValue';
import { ChosenBackup } from './ChosenBackup';
import { faultsOf } from './faults';
import type { EverestBackupPickerProps } from './schema';
import { SourcesState } from './SourcesState';

/** Where the backup lies, with which keys, and which one: found, looked up in the folders, or typed. */
export function EverestBackupPicker(props: EverestBackupPickerProps) {
  const { t } = useTranslation();
  const api = useApi(everestImportApiRef);
  const [sources, load] = useAsked(signal => api.getSources({ signal }));
  useEffect(() => {
    load();
  }, [load]);
  const [formData, onChange] = useHeard(props.formData, props.onChange);
  useValueHeld(formData, onChange, props.required);
  return (
    <FieldFrame field={props} title={t('backupPicker.title')}>
      <HeldForm
        isLoading={
          sources.loading && faultsOf(readBackupValue(formData)).length > 0
        }
        isFailed={sources.error !== undefined}
      />
      {props.readonly ? (
        <ChosenBackup value={readBackupValue(formData)} />
      ) : (
        <SourcesState asked={sources} onRetry={load}>
          {reply => (
            <BackupForm
              {...props}
              formData={formData}
              onChange={onChange}
              sources={reply}
            />
          )}
        </SourcesState>
      )}
    </FieldFrame>
  );
}
