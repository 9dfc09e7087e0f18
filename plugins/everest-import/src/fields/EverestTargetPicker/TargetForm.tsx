import { useEffect } from 'react';
import TextField from '@material-ui/core/TextField';
import type {
  TargetCluster,
  TargetEngine,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useEngineName } from '../../components/EngineName';
import { useTranslation } from '../../hooks/useTranslation';
import { NativeSelect, type SelectOption } from '../NativeSelect';
import { SizeInputs } from './SizeInputs';
import {
  readTarget,
  type TargetValue,
  withCluster,
  withEngine,
  withNamespace,
  withProfile,
} from './TargetValue';

interface Usable {
  name: string;
  reason?: string;
}

function toOptions(items: (Usable & { title?: string })[]): SelectOption[] {
  return items.map(({ name, title, reason }) => ({
    value: name,
    label: title ?? name,
    reason,
  }));
}

/** The only one that may be chosen is chosen. */
function onlyOne(options: SelectOption[]): string | undefined {
  const free = options.filter(({ reason }) => reason === undefined);
  return free.length === 1 ? free[0].value : undefined;
}

function engineOptions(
  engines: TargetEngine[],
  engineName: (type: string) => string,
  allowed?: string[],
) {
  return engines
    .filter(({ type }) => !allowed || allowed.includes(type))
    .map(({ type, reason }) => ({
      value: type,
      label: engineName(type),
      reason,
    }));
}

/** Where the database is to be, which one and how large: what may be used, and what may not with the reason. */
export function TargetForm(props: {
  id: string;
  data: unknown;
  clusters: TargetCluster[];
  disabled?: boolean;
  onChange: (value: TargetValue) => void;
}) {
  const { t } = useTranslation();
  const { id, clusters, disabled, onChange } = props;
  const value = readTarget(props.data);
  const { engine } = value;
  const cluster = clusters.find(({ name }) => name === value.cluster);
  const namespaces = cluster?.namespaces ?? [];
  const namespace = namespaces.find(({ name }) => name === value.namespace);
  const ceilings = { ...cluster?.ceilings, ...namespace?.ceilings };
  const offered = namespace?.engines.find(({ type }) => type === engine?.type);
  const clusterOptions = toOptions(clusters);
  const namespaceOptions = toOptions(namespaces);
  const engines = engineOptions(
    namespace?.engines ?? [],
    useEngineName(),
    ceilings.engines,
  );
  const profiles = (cluster?.profiles ?? []).filter(
    ({ engines: only }) => !only || only.some(type => type === engine?.type),
  );
  const classes = (cluster?.storageClasses ?? []).filter(
    ({ name }) =>
      !ceilings.storageClasses || ceilings.storageClasses.includes(name),
  );

  const onlyCluster = value.cluster ? undefined : onlyOne(clusterOptions);
  const onlyNamespace =
    cluster && !value.namespace ? onlyOne(namespaceOptions) : undefined;
  useEffect(() => {
    if (onlyCluster) {
      onChange(withCluster(value, onlyCluster));
    } else if (onlyNamespace) {
      onChange(withNamespace(value, onlyNamespace));
    }
    // Once for what there is to choose, not for each change
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [onlyCluster, onlyNamespace]);

  const select = (
    part: 'cluster' | 'namespace' | 'engine',
    options: SelectOption[],
    chosen: string | undefined,
    change: (chosen: string | undefined) => TargetValue,
  ) => (
    <NativeSelect
      id={`${id}-${part}`}
      label={t(`targetPicker.${part}`)}
      empty={t('targetPicker.choose')}
      value={chosen}
      options={options}
      disabled={disabled || options.length === 0}
      onChange={next => onChange(change(next))}
    />
  );
  return (
    <>
      {select('cluster', clusterOptions, value.cluster, next =>
        withCluster(value, next),
      )}
      {select('namespace', namespaceOptions, value.namespace, next =>
        withNamespace(value, next),
      )}
      {select('engine', engines, engine?.type, next => withEngine(value, next))}
      <TextField
        id={`${id}-name`}
        label={t('targetPicker.name')}
        helperText={t('targetPicker.nameHelp')}
        value={value.name ?? ''}
        fullWidth
        margin="dense"
        disabled={disabled}
        InputLabelProps={{ shrink: true }}
        onChange={event =>
          onChange({ ...value, name: event.target.value.trim() || undefined })
        }
      />
      {engine && (
        <>
          <NativeSelect
            id={`${id}-version`}
            label={t('targetPicker.version')}
            empty={t('targetPicker.recommended', {
              version: offered?.defaultVersion ?? '',
            })}
            optional
            value={engine.version}
            options={(offered?.versions ?? []).map(version => ({
              value: version,
              label: version,
            }))}
            disabled={disabled}
            onChange={version =>
              onChange({ ...value, engine: { ...engine, version } })
            }
          />
          {profiles.length > 0 && (
            <NativeSelect
              id={`${id}-profile`}
              label={t('targetPicker.profile')}
              empty={t('targetPicker.noProfile')}
              optional
              value={value.profile}
              options={toOptions(profiles)}
              disabled={disabled}
              help={
                profiles.find(({ name }) => name === value.profile)?.description
              }
              onChange={next => onChange(withProfile(value, next))}
            />
          )}
          <SizeInputs
            id={id}
            engine={engine}
            ceilings={ceilings}
            disabled={disabled}
            onChange={next => onChange({ ...value, engine: next })}
          />
          {engine.storage && classes.length > 0 && (
            <NativeSelect
              id={`${id}-class`}
              label={t('targetPicker.class')}
              empty={t('targetPicker.defaultClass')}
              optional
              value={engine.storage.class}
              options={toOptions(classes)}
              disabled={disabled}
              onChange={next =>
                onChange({
                  ...value,
                  engine: {
                    ...engine,
                    storage: { size: engine.storage!.size, class: next },
                  },
                })
              }
            />
          )}
        </>
      )}
    </>
  );
}
