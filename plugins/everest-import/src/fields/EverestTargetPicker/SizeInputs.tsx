import Grid from '@material-ui/core/Grid';
import TextField from '@material-ui/core/TextField';
import type { TargetCeilings } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { SMALL, type TargetValue } from './TargetValue';

type Engine = NonNullable<TargetValue['engine']>;

/** How large each node is; empty where a profile says it. */
export function SizeInputs(props: {
  id: string;
  engine: Engine;
  ceilings: TargetCeilings;
  disabled?: boolean;
  onChange: (engine: Engine) => void;
}) {
  const { t } = useTranslation();
  const { id, engine, ceilings, disabled, onChange } = props;
  const { replicas, storage, resources } = engine;
  const atMost = (value: string | number | undefined) =>
    value === undefined
      ? undefined
      : t('targetPicker.atMost', { value: `${value}` });
  const input = (
    part: 'replicas' | 'size' | 'cpu' | 'memory',
    value: string | number | undefined,
    ceiling: string | number | undefined,
    change: (text: string) => Engine,
  ) => (
    <Grid item xs={6} sm={3}>
      <TextField
        id={`${id}-${part}`}
        label={t(`targetPicker.${part}`)}
        type={part === 'replicas' ? 'number' : 'text'}
        inputProps={part === 'replicas' ? { min: 1 } : undefined}
        value={value ?? ''}
        fullWidth
        margin="dense"
        disabled={disabled}
        helperText={atMost(ceiling)}
        InputLabelProps={{ shrink: true }}
        onChange={event => onChange(change(event.target.value.trim()))}
      />
    </Grid>
  );
  const withResources = (part: 'cpu' | 'memory', text: string): Engine => ({
    ...engine,
    resources: text
      ? { ...SMALL.resources, ...resources, [part]: text }
      : undefined,
  });
  return (
    <Grid container spacing={2}>
      {input('replicas', replicas, ceilings.replicas, text => ({
        ...engine,
        replicas: text ? Number(text) : undefined,
      }))}
      {input('size', storage?.size, ceilings.storage, text => ({
        ...engine,
        storage: text ? { ...storage, size: text } : undefined,
      }))}
      {input('cpu', resources?.cpu, ceilings.cpu, text =>
        withResources('cpu', text),
      )}
      {input('memory', resources?.memory, ceilings.memory, text =>
        withResources('memory', text),
      )}
    </Grid>
  );
}
