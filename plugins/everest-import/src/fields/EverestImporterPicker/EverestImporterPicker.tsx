import { useEffect } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { everestImportApiRef } from '../../api';
import { useAsked } from '../../hooks/useAsked';
import { useTranslation } from '../../hooks/useTranslation';
import { FieldFrame } from '../FieldFrame';
import { chosenEngine, formRecord } from '../formValues';
import { textOf } from '../isRecord';
import { HeldForm } from '../HeldForm';
import { LoadedOr } from '../LoadedOr';
import { useHeard } from '../useHeard';
import { Words } from '../Words';
import { ImporterForm } from './ImporterForm';
import { readImporter } from './ImporterValue';
import { areKnown, NoImporters } from './NoImporters';
import type { EverestImporterPickerProps } from './schema';

/** Which importer reads the backup, and its settings. */
export function EverestImporterPicker(props: EverestImporterPickerProps) {
  const { t } = useTranslation();
  const api = useApi(everestImportApiRef);
  const { fields: names, followsBackup } = props.uiSchema['ui:options'] ?? {};
  const form = props.formContext?.formData;
  const backup = followsBackup ? formRecord(form, 'backup', names) : {};
  const cluster = textOf(formRecord(form, 'target', names).cluster);
  const engine = chosenEngine(form, names);
  const [importers, load] = useAsked((signal, query: object) =>
    api.listImporters(query, { signal }),
  );
  useEffect(() => {
    if (cluster && engine) {
      load({ cluster, engine });
    }
  }, [cluster, engine, load]);
  const [formData, onChange] = useHeard(props.formData, props.onChange);
  useEffect(() => {
    if (formData === undefined) {
      onChange({});
    }
  }, [formData, onChange]);
  const { value, loading } = importers;
  const state = value?.clusters.find(({ name }) => name === cluster);
  // Another engine may have none: the one of before would go on, seen by nobody
  const noneFits = !loading && value?.items.length === 0 && areKnown(state);
  const isLeft = noneFits && readImporter(formData).name !== undefined;
  useEffect(() => {
    if (isLeft) {
      onChange({});
    }
  }, [isLeft, onChange]);
  return (
    <FieldFrame field={props} title={t('importerPicker.title')}>
      {props.readonly && <Words value={readImporter(formData)} />}
      {!props.readonly && !(cluster && engine) && (
        <Typography>{t('importerPicker.targetFirst')}</Typography>
      )}
      <HeldForm
        isLoading={importers.loading && !readImporter(formData).digest}
        isFailed={importers.error !== undefined}
      />
      {!props.readonly && cluster && engine && (
        <LoadedOr
          asked={importers}
          onRetry={() => load({ cluster, engine })}
          loading={t('importerPicker.loading')}
          isEmpty={({ items }) => items.length === 0}
          empty={<NoImporters cluster={state} />}
        >
          {({ items }) => (
            <ImporterForm
              id={props.idSchema.$id}
              data={formData}
              importers={items}
              backupKind={textOf(backup.kind)}
              disabled={props.disabled}
              onChange={onChange}
            />
          )}
        </LoadedOr>
      )}
    </FieldFrame>
  );
}
