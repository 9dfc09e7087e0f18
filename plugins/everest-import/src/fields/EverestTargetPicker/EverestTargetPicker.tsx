import { useEffect } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { everestImportApiRef } from '../../api';
import { useAsked } from '../../hooks/useAsked';
import { useTranslation } from '../../hooks/useTranslation';
import { FieldFrame } from '../FieldFrame';
import { isFilledByLink } from '../isFilledByLink';
import { LoadedOr } from '../LoadedOr';
import { Words } from '../Words';
import type { EverestTargetPickerProps } from './schema';
import { TargetForm } from './TargetForm';
import { readTarget } from './TargetValue';

/** Where the new database is to be, and how large. */
export function EverestTargetPicker(props: EverestTargetPickerProps) {
  const { t } = useTranslation();
  const api = useApi(everestImportApiRef);
  const [targets, load] = useAsked(signal => api.listTargets({ signal }));
  useEffect(() => {
    load();
  }, [load]);
  const { formData, onChange } = props;
  useEffect(() => {
    if (formData === undefined) {
      onChange({});
    }
  }, [formData, onChange]);
  return (
    <FieldFrame field={props} title={t('targetPicker.title')}>
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
