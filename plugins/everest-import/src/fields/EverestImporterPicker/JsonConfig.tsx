import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { useTranslation } from '../../hooks/useTranslation';
import { isRecord } from '../isRecord';
import type { ConfigFaults } from './ImporterValue';

type Config = Record<string, unknown>;

function parse(text: string): Config | undefined {
  try {
    const value = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A config as JSON, for a schema that no form can be made of. */
export function JsonConfig(props: {
  id: string;
  config: Config;
  /** What was typed before, where it was no JSON object. */
  json?: string;
  disabled?: boolean;
  onChange: (config: Config, faults: ConfigFaults) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(
    props.json ?? JSON.stringify(props.config, null, 2),
  );
  const isRight = parse(text) !== undefined;
  return (
    <TextField
      id={`${props.id}-json`}
      label={t('importerPicker.json')}
      helperText={t(
        isRight ? 'importerPicker.jsonHelp' : 'importerPicker.jsonFault',
      )}
      error={!isRight}
      value={text}
      multiline
      rows={5}
      fullWidth
      margin="dense"
      disabled={props.disabled}
      InputLabelProps={{ shrink: true }}
      onChange={event => {
        setText(event.target.value);
        const config = parse(event.target.value);
        props.onChange(
          config ?? props.config,
          config ? {} : { json: event.target.value },
        );
      }}
    />
  );
}
