import { useEffect } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { everestImportApiRef } from '../../api';
import { useAsked } from '../../hooks/useAsked';
import { useTranslation } from '../../hooks/useTranslation';
import { readBackupValue } from '../EverestBackupPicker/BackupValue';
import { useWanted } from '../EverestBackupPicker/useWanted';
import { FieldFrame } from '../FieldFrame';
import { formRecord } from '../formValues';
import { isFilledByLink } from '../isFilledByLink';
import { HeldForm } from '../HeldForm';
import { LoadedOr } from '../LoadedOr';
import { useHeard } from '../useHeard';
import { Words } from '../Words';
import type { EverestTargetPickerProps } from './schema';
import { targetFaults } from './faults';
import { TargetForm } from './TargetForm';
import { readTarget } from './TargetValue';

/** The chosen backup and how much room its importer says that it takes, where the form begins with it. */
function useFollowed({ formContext, uiSchema }: EverestTargetPickerProps) {
  const { fields: names, followsBackup } = uiSchema['ui:options'] ?? {};
  const form = followsBackup ? formContext?.formData : {};
  const { source, ...facts } = readBackupValue(
    formRecord(form, 'backup', names),
  );
  const { importer, isRead } = useWanted(form, names);
  return {
    backup: source?.path ? { ...facts, path: source.path } : undefined,
    spaceFactor: importer?.contract.spaceFactor,
    isRead,
  };
}

/** Where the new database is to be, and how large. */
export function EverestTargetPicker(props: EverestTargetPickerProps) {
  const { t } = useTranslation();
  const api = useApi(everestImportApiRef);
  const [targets, load] = useAsked(signal => api.listTargets({ signal }));
  useEffect(() => {
    load();
  }, [load]);
  const followed = useFollowed(props);
  const [formData, onChange] = useHeard(props.formData, props.onChange);
  useEffect(() => {
    if (formData === undefined) {
      onChange({});
    }
  }, [formData, onChange]);
  return (
    <FieldFrame field={props} title={t('targetPicker.title')}>
      <HeldForm
        isLoading={
          targets.loading && targetFaults(readTarget(formData)).length > 0
        }
        isFailed={targets.error !== undefined}
      />
      {props.readonly ? (
        <Words value={readTarget(formData)} />
      ) : (
        <LoadedOr
          asked={targets}
          onRetry={load}
          loading={t('targetPicker.loading')}
          isEmpty={({ clusters }) => clusters.length === 0}
          empty={t('targetPicker.nothing')}
        >
          {({ clusters }) => (
            <>
              {isFilledByLink() && (
                <Typography role="status" variant="body2">
                  {t('targetPicker.filled')}
                </Typography>
              )}
              <TargetForm
                id={props.idSchema.$id}
                data={formData}
                clusters={clusters}
                followed={followed}
                offersMore={props.uiSchema['ui:options']?.offersMore}
                disabled={props.disabled}
                onChange={onChange}
              />
            </>
          )}
        </LoadedOr>
      )}
    </FieldFrame>
  );
}
