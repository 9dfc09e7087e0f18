import TextField from '@material-ui/core/TextField';
import { optionLabel } from '../isolate';

/** One of what may be chosen; why not, where it may not. */
export interface SelectOption {
  value: string;
  label: string;
  reason?: string;
}

/**
 * A choice that every keyboard and screen reader knows; what can't be chosen is there with its reason. A value that is
 * none of the options is shown as what it is: nothing that the form holds is hidden.
 */
export function NativeSelect(props: {
  id: string;
  label: string;
  value: string | undefined;
  options: SelectOption[];
  /** What a value is called that is none of the options; itself, if left out. */
  unknown?: string;
  /** For no choice. */
  empty: string;
  /** Whether no choice is one. */
  optional?: boolean;
  disabled?: boolean;
  help?: string;
  /** What had to be taken back, in a sentence: told to screen readers when it comes. */
  gone?: string;
  onChange: (value: string | undefined) => void;
}) {
  const { options, value = '', gone } = props;
  const isKnown = options.some(option => option.value === value);
  return (
    <TextField
      id={props.id}
      select
      fullWidth
      margin="dense"
      label={props.label}
      value={value}
      disabled={props.disabled}
      error={gone !== undefined}
      helperText={gone ?? props.help}
      FormHelperTextProps={gone === undefined ? undefined : { role: 'alert' }}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
      onChange={event => props.onChange(event.target.value || undefined)}
    >
      <option value="" disabled={!props.optional}>
        {props.empty}
      </option>
      {value !== '' && !isKnown && (
        <option value={value} disabled>
          {props.unknown ?? value}
        </option>
      )}
      {options.map(option => (
        <option
          key={option.value}
          value={option.value}
          disabled={option.reason !== undefined}
        >
          {optionLabel(option.label, option.reason)}
        </option>
      ))}
    </TextField>
  );
}
