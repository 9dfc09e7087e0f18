import { useEffect } from 'react';
import { useTemplateSecrets } from '@backstage/plugin-scaffolder-react';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../../hooks/useTranslation';
import {
  type CredentialsValue,
  givenKeys,
  readCredentials,
  readValues,
  toSecret,
} from './credentials';
import { KeyValues } from './KeyValues';

/** None, typed ones, or a Secret: what the engine and the importer leave to choose. */
export function CredentialsForm(props: {
  id: string;
  data: unknown;
  /** The keys of the engine. */
  wanted: { name: string; description?: string }[];
  /** Whether the importer can't do without. */
  isRequired: boolean;
  disabled?: boolean;
  onChange: (value: CredentialsValue) => void;
}) {
  const { t } = useTranslation();
  const { id, wanted, isRequired, disabled, onChange } = props;
  const { secrets, setSecrets } = useTemplateSecrets();
  const value = readCredentials(props.data);
  const kinds = [
    ...(isRequired ? [] : (['none'] as const)),
    ...(wanted.length > 0 ? (['keys'] as const) : []),
    'secret' as const,
  ];
  const kind = kinds.find(word => word === value.kind) ?? kinds[0];
  const names = wanted.map(({ name }) => name);
  const values = readValues(secrets);
  const keys = givenKeys(names, values);

  // What another engine, another importer or a link left behind
  const isStale =
    value.kind !== kind ||
    (kind === 'keys' && `${value.keys ?? ''}` !== `${keys}`) ||
    Object.keys(values).some(name => kind !== 'keys' || !names.includes(name));
  useEffect(() => {
    if (isStale) {
      const kept = keys.map(name => [name, values[name]]);
      setSecrets(toSecret(kind === 'keys' ? Object.fromEntries(kept) : {}));
      onChange({
        kind,
        ...(kind === 'keys' && { keys }),
        ...(kind === 'secret' && { secretName: value.secretName }),
      });
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isStale]);

  return (
    <>
      <RadioGroup
        row
        aria-label={t('credentialsPicker.kind')}
        name={`${id}-kind`}
        value={kind}
        onChange={(_, next) => {
          setSecrets(toSecret({}));
          onChange({ kind: next as CredentialsValue['kind'] });
        }}
      >
        {kinds.map(word => (
          <FormControlLabel
            key={word}
            value={word}
            disabled={disabled}
            control={<Radio color="primary" />}
            label={t(`credentialsPicker.kinds.${word}`)}
          />
        ))}
      </RadioGroup>
      {isRequired && (
        <Typography variant="body2">{t('credentialsPicker.needed')}</Typography>
      )}
      {kind === 'keys' && (
        <KeyValues
          id={id}
          wanted={wanted}
          disabled={disabled}
          onKeys={given => onChange({ kind, keys: given })}
        />
      )}
      {kind === 'secret' && (
        <TextField
          id={`${id}-secret`}
          label={t('credentialsPicker.secretName')}
          helperText={names.join(', ')}
          value={value.secretName ?? ''}
          fullWidth
          margin="dense"
          disabled={disabled}
          InputLabelProps={{ shrink: true }}
          onChange={event =>
            onChange({
              kind,
              secretName: event.target.value.trim() || undefined,
            })
          }
        />
      )}
    </>
  );
}
