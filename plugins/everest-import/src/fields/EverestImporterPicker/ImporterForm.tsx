import { useCallback, useEffect } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ImporterSummary } from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../api';
import { useAsked } from '../../hooks/useAsked';
import { useTranslation } from '../../hooks/useTranslation';
import { useFaultsTold } from '../FieldFrame';
import { isolate } from '../isolate';
import { HeldForm } from '../HeldForm';
import { LoadedOr } from '../LoadedOr';
import { NativeSelect } from '../NativeSelect';
import { ConfigForm } from './ConfigForm';
import { canFold, ImporterSettings } from './ImporterSettings';
import {
  type ImporterValue,
  readImporter,
  withImporter,
} from './ImporterValue';
import { ImporterWords } from './ImporterWords';
import { takesKind } from './takesKind';
import { useSettledImporter } from './useSettledImporter';

type Address = Pick<ImporterSummary, 'cluster' | 'name'>;

function isSame(one: Address, other: Address | undefined): boolean {
  return one.cluster === other?.cluster && one.name === other.name;
}

/** The importers that fit, the chosen one in words, and its settings. */
export function ImporterForm(props: {
  id: string;
  data: unknown;
  importers: ImporterSummary[];
  /** Of the backup that was chosen before, where it is known. */
  backupKind?: string;
  disabled?: boolean;
  onChange: (value: ImporterValue) => void;
}) {
  const { t } = useTranslation();
  const { id, importers, backupKind, disabled, onChange } = props;
  const value = readImporter(props.data);
  const listed = importers.find(({ name }) => name === value.name);
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
  const [replaced, setReplaced] = useSettledImporter({
    value,
    importers,
    listed,
    chosen,
    backupKind,
    onChange,
  });
  const kind = isolate(backupKind ?? '');
  const noneTakes =
    importers.length > 0 &&
    importers.every(importer => takesKind(importer, backupKind) === false);
  const reasonOf = (importer: ImporterSummary) =>
    importer.reason ??
    (takesKind(importer, backupKind) === false
      ? t('importerPicker.otherKind', { kind })
      : undefined);

  const isMissing = useFaultsTold() && !value.name;

  return (
    <>
      <NativeSelect
        id={`${id}-importer`}
        label={t('importerPicker.importer')}
        empty={t('importerPicker.choose')}
        value={listed?.name}
        options={importers.map(importer => ({
          value: importer.name,
          label: importer.displayName,
          reason: reasonOf(importer),
        }))}
        disabled={disabled}
        help={[
          listed && takesKind(listed, backupKind) && t('importerPicker.reason'),
          t('importerPicker.preview'),
        ]
          .filter(Boolean)
          .join(' ')}
        gone={
          noneTakes
            ? t('importerPicker.noneTakes', { kind })
            : (replaced &&
                t(
                  replaced.isMisfit
                    ? 'importerPicker.changed'
                    : 'importerPicker.gone',
                  { name: isolate(replaced.name), kind },
                )) ??
              (isMissing ? t('importerPicker.fault.none') : undefined)
        }
        onChange={name => {
          setReplaced(undefined);
          onChange(name ? { name } : {});
        }}
      />
      <HeldForm
        isLoading={listed !== undefined && !value.digest && !whole.error}
        isFailed={whole.error !== undefined}
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
        <ImporterSettings
          key={chosen.digest}
          isFolded={
            !value.faulty && canFold(chosen.configSchema, value.config ?? {})
          }
        >
          <ConfigForm
            id={`${id}-config`}
            schema={chosen.configSchema}
            config={value.config ?? {}}
            json={value.json}
            disabled={disabled}
            onChange={(config, faults) =>
              onChange(withImporter(chosen, config, faults))
            }
          />
        </ImporterSettings>
      )}
    </>
  );
}
