import type { TargetCluster } from '@everest-import/backstage-plugin-everest-import-common';
import { useEngineName } from '../../components/EngineName';
import { useTranslation } from '../../hooks/useTranslation';
import { isolate } from '../isolate';
import { useFaultsTold } from '../FieldFrame';
import { HeldForm } from '../HeldForm';
import { NativeSelect, type SelectOption } from '../NativeSelect';
import { withCluster, withEngine, withNamespace } from './changes';
import { EngineForm } from './EngineForm';
import { targetFaults } from './faults';
import { offersFor } from './offers';
import type { ChosenPart } from './settle';
import type { TargetValue } from './TargetValue';
import { TypedPart } from './TypedPart';
import type { Followed } from './useProposal';
import { useReasons } from './useReasons';
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
  /** What the target is filled in after. */
  followed: Followed;
  /** What a template that does not take it would lose without a word. */
  offersMore?: boolean;
  disabled?: boolean;
  onChange: (value: TargetValue) => void;
}) {
  const { t } = useTranslation();
  const engineName = useEngineName();
  const { id, clusters, disabled } = props;
  const { followed } = props;
  const { backup, spaceFactor } = followed;
  const { value, proposal, isAwaited, goneOf, change } = useTarget(
    props.data,
    clusters,
    props.onChange,
    followed,
    props.offersMore,
  );
  const offers = offersFor(value, clusters);
  const reasons = useReasons(value, proposal, backup, spaceFactor);
  const goneText = (part: ChosenPart) => {
    const gone = goneOf(part);
    return (
      gone &&
      t(`targetPicker.gone.${part}`, {
        value: part === 'engine' ? engineName(gone) : isolate(gone),
      })
    );
  };
  const faults = useFaultsTold() ? targetFaults(value) : [];
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
      unknown={
        part === 'engine' && chosen !== undefined
          ? engineName(chosen)
          : undefined
      }
      options={options}
      disabled={disabled || options.length === 0}
      gone={
        goneText(part) ??
        (faults.includes(part) ? t(`targetPicker.fault.${part}`) : undefined)
      }
      help={
        {
          cluster: undefined,
          namespace: reasons.namespace,
          engine: reasons.type,
        }[part]
      }
      onChange={next => change(changed(next), part)}
    />
  );
  const typeOption = (type: string, reason?: string) => ({
    value: type,
    label: engineName(type),
    reason:
      backup?.engine && backup.engine !== type
        ? t('targetPicker.otherEngine', { engine: engineName(backup.engine) })
        : reason,
  });
  const types = offers.engines.map(({ type, reason }) =>
    typeOption(type, reason),
  );
  return (
    <>
      <HeldForm
        isLoading={isAwaited && targetFaults(value).length > 0}
        isFailed={false}
      />
      {select('cluster', toOptions(clusters), value.cluster, next =>
        withCluster(value, next),
      )}
      {select(
        'namespace',
        toOptions(offers.namespaces),
        value.namespace,
        next => withNamespace(value, next),
      )}
      {select('engine', types, value.engine?.type, next =>
        withEngine(value, next),
      )}
      <TypedPart
        id={id}
        part="name"
        target={value}
        value={value.name}
        help={[reasons.name, t('targetPicker.nameHelp')]}
        disabled={disabled}
        onChange={name => change({ ...value, name: name || undefined })}
      />
      {value.engine?.type && (
        <EngineForm
          id={id}
          value={value}
          engine={value.engine}
          offers={offers}
          reasons={reasons}
          proposedSize={proposal.size}
          offersMore={props.offersMore}
          disabled={disabled}
          goneText={goneText}
          onChange={change}
        />
      )}
    </>
  );
}
