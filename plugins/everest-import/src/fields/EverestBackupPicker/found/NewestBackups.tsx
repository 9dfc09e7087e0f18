import { useEffect, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import FormGroup from '@material-ui/core/FormGroup';
import Typography from '@material-ui/core/Typography';
import type { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../../hooks/useTranslation';
import { FailureText } from '../../FailureText';
import type { Failure } from '../../failures';
import { isolate } from '../../isolate';
import { Progress } from '../../Progress';
import type { FirstPlace } from '../firstPlaces';
import { misfitOf, type Wanted } from '../misfit';
import { useSearch } from '../useSearch';
import { BackupCards } from './BackupCards';

/** Of each place; all of them are one click away. */
const NEWEST = 3;

/** The newest backups of one place, to be chosen together with it. */
export function NewestBackups(props: {
  id: string;
  place: FirstPlace;
  wanted: Wanted;
  disabled?: boolean;
  onChoose: (place: FirstPlace, backup?: Backup) => void;
}) {
  const { id, place, wanted, disabled } = props;
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [failures, setFailures] = useState<Failure[]>([]);
  const [{ value: found, loading }, find] = useSearch(place.sight, setFailures);
  useEffect(() => {
    find();
  }, [find]);
  const newest = (found?.backups ?? [])
    .filter(
      backup =>
        !backup.obstacle &&
        backup.complete !== 'no' &&
        !misfitOf(backup, wanted),
    )
    .slice(0, NEWEST)
    .map((backup, at) => ({ backup, value: String(at) }));
  const choose = (backup?: Backup) => {
    // What is pressed goes with the other places: the keyboard stays in the field
    box.current?.closest<HTMLElement>('[role="group"]')?.focus();
    props.onChoose(place, backup);
  };
  const title = isolate(place.title);
  return (
    <div ref={box} data-testid="everest-import-newest">
      <Typography id={id} component="h3" variant="subtitle1">
        {t('backupPicker.newestOf', { title })}
      </Typography>
      <div role="status">
        {loading && <Progress label={t('backupPicker.finding')} />}
        {found && newest.length === 0 && (
          <Typography variant="body2">
            {t('backupPicker.nothingFound')}
          </Typography>
        )}
      </div>
      <FailureText failures={failures} />
      {newest.length > 0 && (
        <FormGroup role="radiogroup" aria-labelledby={id}>
          <BackupCards
            id={id}
            sight={place.sight}
            backups={newest}
            wanted={wanted}
            value={{}}
            disabled={disabled}
            onChoose={choose}
          />
        </FormGroup>
      )}
      <Button size="small" disabled={disabled} onClick={() => choose()}>
        {t('backupPicker.allOf', { title })}
      </Button>
    </div>
  );
}
