import Grid from '@material-ui/core/Grid';
import type { TargetCeilings } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { type SizePart, withSize } from './sizes';
import type { TargetEngineValue, TargetValue } from './TargetValue';
import { TypedPart } from './TypedPart';

/** How large each node is; empty where a profile says it. */
export function SizeInputs(props: {
  id: string;
  target: TargetValue;
  engine: TargetEngineValue;
  ceilings: TargetCeilings;
  /** Why the storage is as large as it is. */
  reason?: string;
  disabled?: boolean;
  onChange: (engine: TargetEngineValue) => void;
}) {
  const { t } = useTranslation();
  const { id, target, engine, ceilings, disabled, onChange } = props;
  const { replicas, storage, resources } = engine;
  const parts: {
    part: SizePart;
    value?: string | number;
    ceiling?: string | number;
  }[] = [
    { part: 'replicas', value: replicas, ceiling: ceilings.replicas },
    { part: 'size', value: storage?.size, ceiling: ceilings.storage },
    { part: 'cpu', value: resources?.cpu, ceiling: ceilings.cpu },
    { part: 'memory', value: resources?.memory, ceiling: ceilings.memory },
  ];
  return (
    <Grid container spacing={2}>
      {parts.map(({ part, value, ceiling }) => (
        <Grid item xs={12} sm={6} md={3} key={part}>
          <TypedPart
            id={id}
            part={part}
            target={target}
            value={value}
            placeholder={
              target.profile ? t('targetPicker.asProfile') : undefined
            }
            disabled={disabled}
            help={[
              part === 'size' && props.reason,
              ceiling !== undefined &&
                t('targetPicker.atMost', { value: `${ceiling}` }),
            ]}
            onChange={text => onChange(withSize(engine, part, text))}
          />
        </Grid>
      ))}
    </Grid>
  );
}
