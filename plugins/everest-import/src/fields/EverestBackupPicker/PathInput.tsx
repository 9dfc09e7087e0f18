import { useTranslation } from '../../hooks/useTranslation';
import type { Failure } from '../failures';
import { useFaultsTold } from '../FieldFrame';
import { isolate } from '../isolate';
import { pathFault } from './pathRule';
import { PlaceInput } from './PlaceInput';

/** The path by hand: always possible. */
export function PathInput(props: {
  id: string;
  path: string;
  disabled?: boolean;
  failures: Failure[];
  onChange: (path: string) => void;
}) {
  const { t } = useTranslation();
  const { path } = props;
  // An empty path is no fault before Next.
  const isTold = useFaultsTold();
  const fault = path === '' && !isTold ? undefined : pathFault(path);
  return (
    <PlaceInput
      id={props.id}
      label={t('backupPicker.path')}
      helperText={
        fault
          ? t(`backupPicker.fault.${fault}`, { value: isolate(path) })
          : t('backupPicker.pathHelp')
      }
      error={fault !== undefined}
      value={path}
      disabled={props.disabled}
      failures={props.failures}
      onText={text => props.onChange(text.trim())}
    />
  );
}
