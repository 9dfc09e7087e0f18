import { useCallback, useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { ImporterSummary } from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../api';
import { useAsked } from '../../hooks/useAsked';
import { useTranslation } from '../../hooks/useTranslation';
import { isolate } from '../isolate';
import { LoadedOr } from '../LoadedOr';
import { NativeSelect } from '../NativeSelect';
import { ConfigForm } from './ConfigForm';
import {
  type ImporterValue,
  readImporter,
  withImporter,
} from './ImporterValue';
import { ImporterWords } from './ImporterWords';

type Address = Pick<ImporterSummary, 'cluster' | 'name'>;

function isSame(one: Address, other: Address | undefined): boolean {
  return one.cluster === other?.cluster && one.name === other.name;
}

/** The importers that fit, the chosen one in words, and its settings. */
export function ImporterForm(props: {
  id: string;
  data: unknown;
  importers: ImporterSummary[];
  disabled?: boolean;
  onChange: (value: ImporterValue) => void;
}) {
  const { t } = useTranslation();
  const { id, importers, disabled, onChange } = props;
  const value = readImporter(props.data);
  const listed = importers.find(({ name }) => name === value.name);
  const usable = importers.filter(({ reason }) => reason === undefined);
  const isGone =
    value.name !== undefined && (!listed || listed.reason !== undefined);
  const api = useApi(everestImportApiRef);
  const [whole, load] = useAsked(
    (signal, importer: { cluster: string; name: string }) =>
      api.getImporter(importer, { signal }),
  );
  const loadListed = useCallback(() => {
    if (listed) {
      load(listed);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [listed?.cluster, listed?.name, listed?.digest, load]);
  useEffect(() => {
    loadListed();
  }, [loadListed]);
  const chosen =
    listed && isSame(listed, whole.value) ? whole.value : undefined;
  const isOther = chosen !== undefined && chosen.digest !== value.digest;

  const [gone, setGone] = useState<string>();
  // A link, or an engine that was changed later, may name one that does not fit, or not as it is now
  useEffect(() => {
    if (isGone) {
      setGone(value.name);
      onChange({});
    } else if (isOther) {
      onChange(withImporter(chosen, value.config, value));
    } else if (!value.name && usable.length === 1) {
      onChange({ name: usable[0].name });
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isGone, isOther, importers]);

  return (
    <>
      <NativeSelect
        id={`${id}-importer`}
        label={t('importerPicker.importer')}
        empty={t('importerPicker.choose')}
        value={listed?.name}
        options={importers.map(({ name, displayName, reason }) => ({
          value: name,
          label: isolate(displayName),
          reason,
        }))}
        disabled={disabled}
        help={t('importerPicker.preview')}
        gone={gone && t('importerPicker.gone', { name: isolate(gone) })}
        onChange={name => {
          setGone(undefined);
          onChange(name ? { name } : {});
        }}
      />
      {listed && !chosen && (
        <LoadedOr
          asked={{ ...whole, value: chosen }}
          onRetry={loadListed}
          loading={t('importerPicker.loadingOne')}
          isEmpty={() => false}
          empty=""
        >
          {() => null}
        </LoadedOr>
      )}
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
