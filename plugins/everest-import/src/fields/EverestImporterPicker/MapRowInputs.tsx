import { useEffect, useRef } from 'react';
import Button from '@material-ui/core/Button';
import Grid from '@material-ui/core/Grid';
import TextField from '@material-ui/core/TextField';
import { useTranslation } from '../../hooks/useTranslation';
import { isolate } from '../isolate';
import type { MapRow } from './mapRows';

/** What may be chosen as a value; undefined where it is typed. */
function choices(values: Record<string, unknown>): string[] | undefined {
  if (Array.isArray(values.enum)) {
    return values.enum.map(String);
  }
  return values.type === 'boolean' ? ['true', 'false'] : undefined;
}

/** One entry of a map: its name, its value, and a way to be rid of it. */
export function MapRowInputs(props: {
  id: string;
  row: MapRow;
  /** A row is added to be filled in: the keyboard goes there. */
  isNew: boolean;
  /** Whether the name is there, and no other's. */
  isNamed: boolean;
  /** The schema of each value. */
  values: Record<string, unknown>;
  faults: string[];
  disabled?: boolean;
  onChange: (row: MapRow) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { id, row, isNew, disabled, faults, onChange } = props;
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) {
      name.current?.focus();
    }
  }, [isNew]);
  const options = choices(props.values);
  const input = { fullWidth: true, margin: 'dense', disabled } as const;
  return (
    <Grid container spacing={1} alignItems="center">
      <Grid item xs={5}>
        <TextField
          {...input}
          id={`${id}-name`}
          label={t('importerPicker.map.name')}
          value={row.name}
          inputRef={name}
          error={!props.isNamed}
          InputLabelProps={{ shrink: true }}
          onChange={event => onChange({ ...row, name: event.target.value })}
        />
      </Grid>
      <Grid item xs={7} sm={5}>
        <TextField
          {...input}
          id={`${id}-value`}
          label={t('importerPicker.map.value')}
          value={row.text}
          error={faults.length > 0}
          helperText={faults.join(', ')}
          select={options !== undefined}
          SelectProps={{ native: true }}
          InputLabelProps={{ shrink: true }}
          onChange={event => onChange({ ...row, text: event.target.value })}
        >
          {options && (
            <>
              <option value="" disabled />
              {options.map(option => (
                <option key={option} value={option}>
                  {option}
                </option>
              ))}
            </>
          )}
        </TextField>
      </Grid>
      <Grid item xs={12} sm={2}>
        <Button
          size="small"
          disabled={disabled}
          aria-label={t('importerPicker.map.removeName', {
            name: isolate(row.name),
          })}
          onClick={props.onRemove}
        >
          {t('importerPicker.map.remove')}
        </Button>
      </Grid>
    </Grid>
  );
}
