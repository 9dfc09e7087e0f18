import FormHelperText from '@material-ui/core/FormHelperText';
import type { SourcesReply } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { type Failure, isAbout } from '../failures';
import { WaitingDialog } from '../Waiting';
import { backupWaits } from './backupWaits';
import { BackupSearch } from './BackupSearch';
import { withBackup, withKeys, withPath } from './changes';
import { firstPlaces } from './firstPlaces';
import { NewestBackups } from './found/NewestBackups';
import { misfitOf } from './misfit';
import { misfitText } from './misfitText';
import { PathInput } from './PathInput';
import { PlaceAndKeys, shownFields } from './PlaceAndKeys';
import type { EverestBackupPickerProps } from './schema';
import { sightOf } from './sightOf';
import { SourceSelect } from './SourceSelect';
import { useBackupValue } from './useBackupValue';
import { useOnlySource } from './useOnlySource';
import { useWanted } from './useWanted';

/** The inputs, from the place to the path. */
export function BackupForm(
  props: Omit<EverestBackupPickerProps, 'formData'> & {
    formData: unknown;
    sources: SourcesReply;
  },
) {
  const { t } = useTranslation();
  const { sources, disabled, uiSchema, formContext, idSchema } = props;
  const id = idSchema.$id;
  const form = useBackupValue(props.formData, sources, props.onChange);
  const { value, change, failures } = form;
  const { fields: names, comesFirst } = uiSchema['ui:options'] ?? {};
  // What follows the backup asks nothing of it
  const wanted = useWanted(comesFirst ? {} : formContext?.formData, names);
  const misfit = misfitOf(value, wanted);
  const seen = sightOf(value, sources, form.keys);
  const shown = [...shownFields(value, sources), 'source.path'];
  const isShown = (failure: Failure) =>
    shown.some(field => isAbout(failure, field));
  useOnlySource(sources, value.source, form.chooseSource, comesFirst);
  return (
    <>
      <WaitingDialog
        id={id}
        waits={backupWaits}
        title={t('backupPicker.waiting')}
      />
      <SourceSelect
        id={`${id}-source`}
        sources={sources}
        source={value.source}
        disabled={disabled}
        onChange={form.chooseSource}
      />
      {comesFirst &&
        !value.source &&
        firstPlaces(sources).map((place, at) => (
          <NewestBackups
            key={JSON.stringify(place.sight)}
            id={`${id}-newest-${at}`}
            place={place}
            wanted={wanted}
            disabled={disabled}
            onChoose={({ source, keys }, backup) =>
              form.chooseSource(source, keys, backup)
            }
          />
        ))}
      {value.source && (
        <>
          <PlaceAndKeys
            id={id}
            sources={sources}
            value={value}
            disabled={disabled}
            failures={failures}
            onPlace={form.movePlace}
            onKeys={(keys, secretName) =>
              change(withKeys(value, keys, secretName))
            }
          />
          {'reason' in seen ? (
            <FormHelperText data-testid="everest-import-no-sight">
              {t(`backupPicker.${seen.reason}`)}
            </FormHelperText>
          ) : (
            <BackupSearch
              // Another place, or other keys: nothing that was found stays.
              key={JSON.stringify(seen.sight)}
              id={id}
              sight={seen.sight}
              roots={seen.roots}
              wanted={wanted}
              startsAlone={comesFirst}
              value={value}
              disabled={disabled}
              failures={failures.filter(failure => !isShown(failure))}
              onFailures={form.setFailures}
              onChoose={backup => change(withBackup(value, backup))}
              onPath={path => change(withPath(value, path))}
            />
          )}
          <PathInput
            id={`${id}-path`}
            path={value.source.path}
            disabled={disabled}
            failures={failures.filter(failure =>
              isAbout(failure, 'source.path'),
            )}
            onChange={path => change(withPath(value, path))}
          />
          {misfit && (
            <FormHelperText error>{misfitText(misfit, t)}</FormHelperText>
          )}
        </>
      )}
    </>
  );
}
