import { useEffect } from 'react';
import Typography from '@material-ui/core/Typography';
import type { Importer } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { isolate } from '../isolate';
import { NativeSelect } from '../NativeSelect';
import { ConfigForm } from './ConfigForm';
import {
  type ImporterValue,
  readImporter,
  withImporter,
} from './ImporterValue';
import { ImporterWords } from './ImporterWords';

/** The importers that fit, the chosen one in words, and its settings. */
export function ImporterForm(props: {
  id: string;
  data: unknown;
  importers: Importer[];
  disabled?: boolean;
  onChange: (value: ImporterValue) => void;
}) {
  const { t } = useTranslation();
  const { id, importers, disabled, onChange } = props;
  const value = readImporter(props.data);
  const chosen = importers.find(({ name }) => name === value.name);
  const usable = importers.filter(({ reason }) => reason === undefined);
  const isGone =
    value.name !== undefined && (!chosen || chosen.reason !== undefined);
  const isOther = chosen !== undefined && chosen.digest !== value.digest;

  // A link, or an engine that was changed later, may name one that does not fit, or not as it is now
  useEffect(() => {
    if (isGone) {
      onChange({});
    } else if (isOther) {
      onChange(withImporter(chosen, value.config, value));
    } else if (!value.name && usable.length === 1) {
      onChange(withImporter(usable[0]));
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isGone, isOther, importers]);

  return (
    <>
      <NativeSelect
        id={`${id}-importer`}
        label={t('importerPicker.importer')}
        empty={t('importerPicker.choose')}
        value={chosen?.name}
        options={importers.map(({ name, displayName, reason }) => ({
          value: name,
          label: isolate(displayName),
          reason,
        }))}
        disabled={disabled}
        help={t('importerPicker.preview')}
        onChange={name => {
          const next = importers.find(item => item.name === name);
          onChange(next ? withImporter(next) : {});
        }}
      />
      {chosen && <ImporterWords importer={chosen} />}
      {chosen?.configSchema && (
        <>
          <Typography component="div">{t('importerPicker.config')}</Typography>
          <ConfigForm
            key={chosen.digest}
            id={`${id}-config`}
            schema={chosen.configSchema}
            config={value.config ?? {}}
            json={value.json}
            disabled={disabled}
            onChange={(config, faults) =>
              onChange(withImporter(chosen, config, faults))
            }
          />
        </>
      )}
    </>
  );
}
