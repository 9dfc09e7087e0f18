import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { useTranslation } from '../../hooks/useTranslation';
import { useFaultsTold } from '../FieldFrame';
import { faultsAt, faultValue, type TypedPartName } from './faults';
import type { TargetValue } from './TargetValue';

/** What is counted, and from which number on. */
const LEAST: { [part in TypedPartName]?: number } = {
  replicas: 1,
  copies: 0,
  proxies: 1,
};

/**
 * What is typed of a target. What is wrong with it is told once it is left, or by Next: nobody is done while they type.
 * Until then it shows what they type, too: another proposal under their hands would become one with it.
 */
export function TypedPart(props: {
  id: string;
  part: TypedPartName;
  target: TargetValue;
  value: string | number | undefined;
  help: (string | undefined | false)[];
  placeholder?: string;
  disabled?: boolean;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation();
  const { part } = props;
  const least = LEAST[part];
  const [isLeft, setLeft] = useState(false);
  const [typed, setTyped] = useState<string>();
  const value = `${props.value ?? ''}`;
  const isTold = useFaultsTold();
  const faults =
    isLeft || isTold
      ? faultsAt(props.target, part).map(fault =>
          t(`targetPicker.fault.${fault}`, {
            value: faultValue(props.target, fault),
          }),
        )
      : [];
  return (
    <TextField
      id={`${props.id}-${part}`}
      label={t(`targetPicker.${part}`)}
      type={least === undefined ? 'text' : 'number'}
      inputProps={least === undefined ? undefined : { min: least }}
      value={typed ?? value}
      placeholder={props.placeholder}
      fullWidth
      margin="dense"
      disabled={props.disabled}
      error={faults.length > 0}
      helperText={[...faults, ...props.help].filter(Boolean).join(' ')}
      FormHelperTextProps={faults.length > 0 ? { role: 'alert' } : undefined}
      InputLabelProps={{ shrink: true }}
      onFocus={() => setTyped(value)}
      onBlur={() => {
        setTyped(undefined);
        setLeft(true);
      }}
      onChange={({ target: { value: text } }) => {
        setTyped(before => (before === undefined ? before : text));
        props.onChange(text.trim());
      }}
    />
  );
}
