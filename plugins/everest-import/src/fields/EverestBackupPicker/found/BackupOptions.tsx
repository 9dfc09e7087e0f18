import { useState } from 'react';
import Button from '@material-ui/core/Button';
import FormGroup from '@material-ui/core/FormGroup';
import type { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../../hooks/useTranslation';
import { misfitOf } from '../misfit';
import { BackupCards } from './BackupCards';
import { BackupFilters } from './BackupFilters';
import { enginesOf, isLookedFor, NO_FILTER } from './filterBackups';

/** Fewer are seen at a glance. */
const MANY = 5;

/** Backups to choose from, in the order they came; those that are not for this import, or not complete, are folded away. */
export function BackupOptions(
  props: { label: string; backups: Backup[] } & Omit<
    Parameters<typeof BackupCards>[0],
    'backups'
  >,
) {
  const { t } = useTranslation();
  const { label, backups, ...cards } = props;
  const [filter, setFilter] = useState(NO_FILTER);
  // By what was known at first, so that no look moves anything
  const fits = (backup: Backup) =>
    !backup.obstacle &&
    backup.complete !== 'no' &&
    !misfitOf(backup, props.wanted);
  const [unfolded, setUnfolded] = useState(!backups.some(fits));
  const options = backups.map((backup, index) => ({
    backup,
    value: String(index),
  }));
  const left = options.filter(({ backup }) => isLookedFor(backup, filter));
  const unfit = left.filter(({ backup }) => !fits(backup));
  return (
    <>
      {backups.length > MANY && (
        <BackupFilters
          id={props.id}
          filter={filter}
          engines={enginesOf(backups)}
          left={left.length}
          total={backups.length}
          disabled={props.disabled}
          onChange={setFilter}
        />
      )}
      <FormGroup role="radiogroup" aria-label={label}>
        <BackupCards
          {...cards}
          backups={left.filter(({ backup }) => fits(backup))}
        />
        {unfit.length > 0 && (
          <div>
            <Button
              size="small"
              aria-expanded={unfolded}
              onClick={() => setUnfolded(!unfolded)}
            >
              {t(unfolded ? 'backupPicker.hideUnfit' : 'backupPicker.unfit', {
                count: unfit.length,
              })}
            </Button>
            {unfolded && <BackupCards {...cards} backups={unfit} />}
          </div>
        )}
      </FormGroup>
    </>
  );
}
