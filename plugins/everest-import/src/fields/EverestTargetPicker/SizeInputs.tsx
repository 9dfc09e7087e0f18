import Grid from '@material-ui/core/Grid';
import TextField from '@material-ui/core/TextField';
import type { TargetCeilings } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { type SizePart, withSize } from './sizes';
import type { TargetEngineValue } from './TargetValue';

/** How large each node is; empty where a profile says it. */
export function SizeInputs(props: {
  id: string;
  engine: TargetEngineValue;
  ceilings: TargetCeilings;
  /** Why the storage is as large as it is. */
  reason?: string;
  hasProfile: boolean;
  disabled?: boolean;
  onChange: (engine: TargetEngineValue) => void;
}) {
  const { t } = useTranslation();
  const { id, engine, ceilings, hasProfile, disabled, onChange } = props;
  const { replicas, storage, resources } = engine;
  const parts: {
    part: SizePart;
    value?: string | number;
    ceiling?: string | number;
  }[] = [
    { part: 'replicas', value: replicas, ceiling: ceilings.replicas },
    { part: 'size', value: storage?.size, ceiling: ceilings.storage },
    { part: 'cpu', value: resources?.cpu, ceiling: ceilings.cpu },
    { part: 'memory', value: resources?.memory, ceiling: ceilings.memory },
  ];
  return (
    <Grid container spacing={2}>
      {parts.map(({ part, value, ceiling }) => (
        <Grid item xs={12} sm={6} md={3} key={part}>
          <TextField
            id={`${id}-${part}`}
            label={t(`targetPicker.${part}`)}
            type={part === 'replicas' ? 'number' : 'text'}
            inputProps={part === 'replicas' ? { min: 1 } : undefined}
            value={value ?? ''}
            placeholder={hasProfile ? t('targetPicker.asProfile') : undefined}
            fullWidth
            margin="dense"
            disabled={disabled}
            helperText={[
              part === 'size' && props.reason,
              ceiling !== undefined &&
                t('targetPicker.atMost', { value: `${ceiling}` }),
            ]
              .filter(Boolean)
              .join(' ')}
            InputLabelProps={{ shrink: true }}
            onChange={event =>
              onChange(withSize(engine, part, event.target.value.trim()))
            }
          />
        </Grid>
      ))}
    </Grid>
  );
}
