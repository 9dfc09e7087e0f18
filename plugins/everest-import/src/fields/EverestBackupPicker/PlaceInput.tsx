import TextField, { type TextFieldProps } from '@material-ui/core/TextField';
import { FailureText } from '../FailureText';
import type { Failure } from '../failures';

/** One text of a place, with what the backend said of it. */
export function PlaceInput(
  props: {
    id: string;
    label: string;
    value: string;
    onText: (text: string) => void;
    failures?: Failure[];
  } & Pick<
    TextFieldProps,
    'disabled' | 'helperText' | 'inputProps' | 'type' | 'autoComplete' | 'error'
  >,
) {
  const { failures = [], onText, ...input } = props;
  const failuresId = `${props.id}-failures`;
  const isFaulty = failures.length > 0;
  return (
    <>
      <TextField
        {...input}
        fullWidth
        margin="dense"
        error={props.error || isFaulty}
        InputLabelProps={{ shrink: true }}
        inputProps={{
          spellCheck: false,
          autoCapitalize: 'off',
          ...(isFaulty && { 'aria-errormessage': failuresId }),
          ...props.inputProps,
        }}
        onChange={event => onText(event.target.value)}
      />
      <FailureText id={failuresId} failures={failures} />
    </>
  );
}
