import { useState } from 'react';
import { useTemplateSecrets } from '@backstage/plugin-scaffolder-react';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../../hooks/useTranslation';
import { isolate } from '../isolate';
import { givenKeys, readValues, toSecret } from './credentials';
import { readPasted } from './pastedSecret';

/** More names than that help nobody. */
const MOST_NAMED = 10;

/** A password for each key that the engine wants, typed or pasted: kept as one secret of the form. */
export function KeyValues(props: {
  id: string;
  wanted: { name: string; description?: string }[];
  disabled?: boolean;
  onKeys: (keys: string[]) => void;
}) {
  const { t } = useTranslation();
  const { id, wanted, disabled, onKeys } = props;
  const { secrets, setSecrets } = useTemplateSecrets();
  const [note, setNote] = useState('');
  const values = readValues(secrets);
  const names = wanted.map(({ name }) => name);
  const keep = (next: Record<string, string>) => {
    setSecrets(toSecret(next));
    onKeys(givenKeys(names, next));
  };
  const paste = (text: string) => {
    if (text.trim() === '') {
      setNote('');
      return;
    }
    const pasted = readPasted(text);
    if ('fault' in pasted) {
      setNote(t(`credentialsPicker.fault.${pasted.fault}`));
      return;
    }
    const taken = names.filter(name => pasted.values[name]);
    const missing = names.filter(name => !pasted.values[name]);
    keep({
      ...values,
      ...Object.fromEntries(taken.map(name => [name, pasted.values[name]])),
    });
    const unknown = Object.keys(pasted.values).filter(
      name => !names.includes(name),
    );
    const said: string[] = [
      missing.length > 0
        ? t('credentialsPicker.missing', { keys: missing.join(', ') })
        : t('credentialsPicker.allTaken'),
    ];
    if (unknown.length > 0) {
      const keys = unknown.slice(0, MOST_NAMED).map(isolate).join(', ');
      said.push(t('credentialsPicker.unknown', { keys }));
    }
    setNote(said.join(' '));
  };
  return (
    <>
      <TextField
        id={`${id}-paste`}
        label={t('credentialsPicker.paste')}
        helperText={t('credentialsPicker.pasteHelp')}
        value=""
        multiline
        rows={3}
        fullWidth
        margin="dense"
        disabled={disabled}
        InputLabelProps={{ shrink: true }}
        onChange={event => paste(event.target.value)}
      />
      <Typography role="status" variant="body2">
        {note}
      </Typography>
      {wanted.map(({ name, description }) => (
        <TextField
          key={name}
          id={`${id}-key-${name}`}
          label={name}
          helperText={description}
          type="password"
          autoComplete="off"
          value={values[name] ?? ''}
          fullWidth
          margin="dense"
          disabled={disabled}
          InputLabelProps={{ shrink: true }}
          onChange={event => keep({ ...values, [name]: event.target.value })}
        />
      ))}
    </>
  );
}
