import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import type { TargetReferences } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../../hooks/useTranslation';
import { NativeSelect } from '../../NativeSelect';
import { TypedPart } from '../TypedPart';
import type { MorePartProps } from './MorePartProps';
import { ReferenceInput } from './ReferenceInput';
import { SCHEDULE_NAMES, scheduleName, SCHEDULES } from './schedules';

/** Whether the new database is backed up by itself, and where to. */
export function BackupsPart(
  props: MorePartProps & { storages: TargetReferences['backupStorages'] },
) {
  const { t } = useTranslation();
  const { id, target, more, disabled, onChange } = props;
  const { schedule } = more;
  return (
    <>
      <NativeSelect
        id={`${id}-schedule`}
        label={t('more.schedule')}
        empty={props.asProfile || t('more.never')}
        optional
        value={schedule && (scheduleName(schedule) ?? schedule)}
        options={SCHEDULE_NAMES.map(name => ({
          value: name,
          label: t(`more.every.${name}`),
        }))}
        disabled={disabled}
        onChange={chosen => {
          const name = SCHEDULE_NAMES.find(each => each === chosen);
          onChange({ schedule: name && SCHEDULES[name] });
        }}
      />
      {schedule && (
        <>
          <ReferenceInput
            id={`${id}-storage`}
            label={t('more.storage')}
            empty={t('targetPicker.choose')}
            nothing={t('more.noStorage')}
            value={more.storage}
            options={props.storages?.map(({ name, type }) => ({
              value: name,
              label: type ? `${name} (${type})` : name,
            }))}
            disabled={disabled}
            fault={
              more.storage ? undefined : t('targetPicker.fault.backupStorage')
            }
            onChange={storage => onChange({ storage })}
          />
          <TypedPart
            id={id}
            part="copies"
            target={target}
            value={more.copies}
            help={[t('more.copiesHelp')]}
            disabled={disabled}
            onChange={text =>
              onChange({ copies: text ? Number(text) : undefined })
            }
          />
          <FormControlLabel
            disabled={disabled}
            control={
              <Checkbox
                id={`${id}-pointInTime`}
                color="primary"
                checked={more.pointInTime === true}
                onChange={(_, checked) =>
                  onChange({ pointInTime: checked || undefined })
                }
              />
            }
            label={t('more.pointInTime')}
          />
        </>
      )}
    </>
  );
}
