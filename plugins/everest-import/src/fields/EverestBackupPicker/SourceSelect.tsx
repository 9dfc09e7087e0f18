import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import type {
  ImportSource,
  SourcesReply,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { isolate, optionLabel } from '../isolate';
import {
  configuredSource,
  isConfigured,
  isSamePlace,
  prefilledSource,
  TYPED_SOURCE,
} from './place';

/** The option that a source came from; a BackupStorage only as long as nothing of it is changed. */
function optionOf(
  source: ImportSource | undefined,
  sources: SourcesReply,
  chosen: string | undefined,
) {
  if (!source) {
    return '';
  }
  if (isConfigured(source)) {
    return `source:${source.backupSource}`;
  }
  const options = sources.backupStorages.flatMap((storage, index) =>
    isSamePlace(prefilledSource(storage), source) ? [`storage:${index}`] : [],
  );
  // Several may be of one place: nothing but the choice tells them apart
  return options.find(option => option === chosen) ?? options[0] ?? 'typed';
}

/** The two arguments of `onChange`. */
function choiceOf(
  option: string,
  sources: SourcesReply,
): [ImportSource, 'source'?] {
  const name = option.slice(option.indexOf(':') + 1);
  const item = sources.items.find(({ name: known }) => known === name);
  if (option.startsWith('source:') && item) {
    return [configuredSource(item), item.hasImportKeys ? 'source' : undefined];
  }
  const storage = sources.backupStorages[Number(name)];
  return option.startsWith('storage:') && storage
    ? [prefilledSource(storage)]
    : [{ ...TYPED_SOURCE }];
}

/** A configured place, one from a BackupStorage, or a typed one. */
export function SourceSelect(props: {
  id: string;
  sources: SourcesReply;
  source?: ImportSource;
  disabled?: boolean;
  /** With the word for its keys, where the source brings them. */
  onChange: (source: ImportSource, keys?: 'source') => void;
}) {
  const { t } = useTranslation();
  const { id, sources, source } = props;
  const [chosen, setChosen] = useState<string>();
  const option = optionOf(source, sources, chosen);
  const isGone =
    isConfigured(source) &&
    !sources.items.some(item => item.name === source.backupSource);
  return (
    <TextField
      id={id}
      select
      fullWidth
      margin="dense"
      label={t('backupPicker.source')}
      value={isGone ? '' : option}
      disabled={props.disabled}
      error={isGone}
      helperText={
        isGone &&
        t('backupPicker.unknownSource', { name: isolate(source.backupSource) })
      }
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
      onChange={event => {
        setChosen(event.target.value);
        props.onChange(...choiceOf(event.target.value, sources));
      }}
    >
      <option value="" disabled>
        {t('backupPicker.chooseSource')}
      </option>
      {sources.items.length > 0 && (
        <optgroup label={t('backupPicker.configured')}>
          {sources.items.map(item => (
            <option
              key={item.name}
              value={`source:${item.name}`}
              disabled={!item.canImport}
            >
              {optionLabel(
                item.title,
                item.canImport ? undefined : t('backupPicker.browseOnly'),
              )}
            </option>
          ))}
        </optgroup>
      )}
      {sources.typed.allowed && sources.backupStorages.length > 0 && (
        <optgroup label={t('backupPicker.storages')}>
          {sources.backupStorages.map(({ cluster, namespace, name }, index) => (
            <option
              key={`${cluster}/${namespace}/${name}`}
              value={`storage:${index}`}
            >
              {t('backupPicker.storage', { cluster, namespace, name })}
            </option>
          ))}
        </optgroup>
      )}
      {(sources.typed.allowed || option === 'typed') && (
        <optgroup label={t('backupPicker.otherPlace')}>
          <option value="typed">{t('backupPicker.typed')}</option>
        </optgroup>
      )}
    </TextField>
  );
}
