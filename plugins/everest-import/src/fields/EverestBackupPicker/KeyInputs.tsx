import { useState } from 'react';
import { useTemplateSecrets } from '@backstage/plugin-scaffolder-react';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { useTranslation } from '../../hooks/useTranslation';
import type { Failure } from '../failures';
import type { BackupValue, KeysFrom } from './BackupValue';
import { PlaceInput } from './PlaceInput';
import { TypedKeys } from './TypedKeys';
import { NO_KEYS } from './keySecrets';

/** Keys by hand, kept among the secrets of the form, or the name of a Secret. */
export function KeyInputs(props: {
  id: string;
  value: BackupValue;
  disabled?: boolean;
  failures: Failure[];
  onKeys: (keys: KeysFrom | undefined, secretName?: string) => void;
}) {
  const { t } = useTranslation();
  const { id, value, disabled, onKeys } = props;
  const { setSecrets } = useTemplateSecrets();
  const [mode, setMode] = useState(
    value.keys === 'secret' ? ('secret' as const) : ('typed' as const),
  );
  const choose = (next: 'typed' | 'secret') => {
    setMode(next);
    setSecrets(NO_KEYS);
    onKeys(next === 'secret' ? 'secret' : undefined);
  };
  return (
    <>
      <FormLabel id={`${id}-label`} component="div">
        {t('backupPicker.keys')}
      </FormLabel>
      <RadioGroup
        row
        aria-labelledby={`${id}-label`}
        name={`${id}-mode`}
        value={mode}
        onChange={(_, next) => choose(next === 'secret' ? 'secret' : 'typed')}
      >
        {(['typed', 'secret'] as const).map(word => (
          <FormControlLabel
            key={word}
            value={word}
            disabled={disabled}
            control={<Radio color="primary" />}
            label={t(
              word === 'typed'
                ? 'backupPicker.keysTyped'
                : 'backupPicker.keysSecret',
            )}
          />
        ))}
      </RadioGroup>
      {mode === 'typed' ? (
        <TypedKeys
          id={id}
          disabled={disabled}
          failures={props.failures}
          onUsable={usable => onKeys(usable ? 'typed' : undefined)}
        />
      ) : (
        <PlaceInput
          id={`${id}-secret`}
          label={t('backupPicker.secretName')}
          helperText={t('backupPicker.secretNameHelp')}
          value={value.secretName ?? ''}
          disabled={disabled}
          failures={props.failures}
          onText={text => onKeys('secret', text.trim() || undefined)}
        />
      )}
    </>
  );
}
