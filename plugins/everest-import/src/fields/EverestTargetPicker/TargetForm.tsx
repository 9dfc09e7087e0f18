import TextField from '@material-ui/core/TextField';
import type { TargetCluster } from '@everest-import/backstage-plugin-everest-import-common';
import { useEngineName } from '../../components/EngineName';
import { useTranslation } from '../../hooks/useTranslation';
import { isolate } from '../isolate';
import { NativeSelect, type SelectOption } from '../NativeSelect';
import { withCluster, withEngine, withNamespace } from './changes';
import { EngineForm } from './EngineForm';
import { offersFor } from './offers';
import type { ChosenPart } from './settle';
import type { TargetValue } from './TargetValue';
import { useTarget } from './useTarget';

function toOptions(
  items: { name: string; title?: string; reason?: string }[],
): SelectOption[] {
  return items.map(({ name, title, reason }) => ({
    value: name,
    label: title ?? name,
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
  const engineName = useEngineName();
  const { id, clusters, disabled } = props;
  const { value, goneOf, change } = useTarget(
    props.data,
    clusters,
    props.onChange,
  );
  const offers = offersFor(value, clusters);
  const goneText = (part: ChosenPart) => {
    const gone = goneOf(part);
    return (
      gone &&
      t(`targetPicker.gone.${part}`, {
        value: part === 'engine' ? engineName(gone) : isolate(gone),
      })
    );
  };
  const select = (
    part: 'cluster' | 'namespace' | 'engine',
    options: SelectOption[],
    chosen: string | undefined,
    changed: (chosen: string | undefined) => TargetValue,
  ) => (
    <NativeSelect
      id={`${id}-${part}`}
      label={t(`targetPicker.${part}`)}
      empty={t('targetPicker.choose')}
      value={chosen}
      options={options}
      disabled={disabled || options.length === 0}
      gone={goneText(part)}
      onChange={next => change(changed(next), part)}
    />
  );
  return (
    <>
      {select('cluster', toOptions(clusters), value.cluster, next =>
        withCluster(value, next),
      )}
      {select(
        'namespace',
        toOptions(offers.namespaces),
        value.namespace,
        next => withNamespace(value, next),
      )}
      {select(
        'engine',
        offers.engines.map(({ type, reason }) => ({
          value: type,
          label: engineName(type),
          reason,
        })),
        value.engine?.type,
        next => withEngine(value, next),
      )}
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
          change({ ...value, name: event.target.value.trim() || undefined })
        }
      />
      {value.engine?.type && (
        <EngineForm
          id={id}
          value={value}
          engine={value.engine}
          offers={offers}
          disabled={disabled}
          goneText={goneText}
          onChange={change}
        />
      )}
    </>
  );
}
