import { useTranslation } from '../../hooks/useTranslation';
import { NativeSelect } from '../NativeSelect';
import { withProfile } from './changes';
import { MoreForm } from './more/MoreForm';
import type { TargetOffers } from './offers';
import type { ChosenPart } from './settle';
import { SizeInputs } from './SizeInputs';
import type { TargetEngineValue, TargetValue } from './TargetValue';

/** Which version of the chosen engine, and how large it is to be. */
export function EngineForm(props: {
  id: string;
  value: TargetValue;
  engine: TargetEngineValue;
  offers: TargetOffers;
  /** Why version and size are as they are. */
  reasons: { version?: string; size?: string };
  /** What the storage is when no profile says it any more. */
  proposedSize?: string;
  offersMore?: boolean;
  disabled?: boolean;
  goneText: (part: ChosenPart) => string | undefined;
  onChange: (value: TargetValue, part?: ChosenPart) => void;
}) {
  const { t } = useTranslation();
  const { id, value, engine, offers, reasons, disabled } = props;
  const { goneText, onChange } = props;
  const { profiles, classes } = offers;
  const withEngineOf = (part: Partial<TargetEngineValue>): TargetValue => ({
    ...value,
    engine: { ...engine, ...part },
  });
  return (
    <>
      <NativeSelect
        id={`${id}-version`}
        label={t('targetPicker.version')}
        empty={t('targetPicker.recommended', {
          version: offers.engine?.defaultVersion ?? '',
        })}
        optional
        value={engine.version}
        options={(offers.engine?.versions ?? []).map(version => ({
          value: version,
          label: version,
        }))}
        disabled={disabled}
        gone={goneText('version')}
        help={reasons.version}
        onChange={version => onChange(withEngineOf({ version }), 'version')}
      />
      {(profiles.length > 0 || goneText('profile')) && (
        <NativeSelect
          id={`${id}-profile`}
          label={t('targetPicker.profile')}
          empty={t('targetPicker.noProfile')}
          optional
          value={value.profile}
          options={profiles.map(({ name, title }) => ({
            value: name,
            label: title,
          }))}
          disabled={disabled}
          gone={goneText('profile')}
          help={
            profiles.find(({ name }) => name === value.profile)?.description
          }
          onChange={next =>
            onChange(withProfile(value, next, props.proposedSize), 'profile')
          }
        />
      )}
      <SizeInputs
        id={id}
        target={value}
        engine={engine}
        ceilings={offers.ceilings}
        reason={reasons.size}
        disabled={disabled}
        onChange={next => onChange({ ...value, engine: next })}
      />
      {(!value.profile || engine.storage) && classes.length > 0 && (
        <NativeSelect
          id={`${id}-class`}
          label={t('targetPicker.class')}
          empty={t('targetPicker.defaultClass')}
          optional
          value={engine.storage?.class}
          options={classes.map(name => ({ value: name, label: name }))}
          disabled={disabled}
          gone={goneText('class')}
          onChange={next =>
            onChange(
              withEngineOf({ storage: { ...engine.storage, class: next } }),
              'class',
            )
          }
        />
      )}
      {props.offersMore && offers.engine && (
        <MoreForm
          id={id}
          target={value}
          engine={offers.engine.type}
          disabled={disabled}
          onChange={onChange}
        />
      )}
    </>
  );
}
