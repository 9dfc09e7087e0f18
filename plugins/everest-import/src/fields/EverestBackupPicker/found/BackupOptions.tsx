import { useEffect, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import RadioGroup from '@material-ui/core/RadioGroup';
import type { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../../hooks/useTranslation';
import { BackupOption } from './BackupOption';
import type { BackupValue } from '../BackupValue';
import { FailureText } from '../../FailureText';
import { afterLook, isChosen } from './afterLook';
import { misfitOf, type Wanted } from '../misfit';
import { useLooked } from './useLooked';
import type { Sight } from '../useSearch';

/** So many at first: a bucket may hold hundreds. */
const PAGE = 20;

/** Backups to choose from: those that fit before the others, in the order they came. */
export function BackupOptions(props: {
  id: string;
  label: string;
  sight: Sight;
  backups: Backup[];
  wanted: Wanted;
  value: BackupValue;
  disabled?: boolean;
  onChoose: (backup: Backup) => void;
}) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(PAGE);
  const group = useRef<HTMLDivElement>(null);
  // The button may be gone with the last page: the keyboard goes on with what is new
  useEffect(() => {
    if (shown > PAGE) {
      const added = [
        ...(group.current?.querySelectorAll<HTMLInputElement>('input') ?? []),
      ].slice(shown - PAGE);
      (added.find(({ disabled }) => !disabled) ?? group.current)?.focus();
    }
  }, [shown]);
  const { backups, value } = props;
  const fits = (backup: Backup) =>
    !backup.obstacle && !misfitOf(backup, props.wanted);
  const options = backups.map((backup, index) => ({
    backup,
    value: String(index),
  }));
  // By what was known at first, so that no look moves anything
  const sorted = [
    ...options.filter(({ backup }) => fits(backup)),
    ...options.filter(({ backup }) => !fits(backup)),
  ].slice(0, shown);
  const looked = useLooked(
    props.sight,
    sorted.map(({ backup }) => backup),
  );
  const known = sorted.map(option => {
    const backup = afterLook(
      option.backup,
      looked.of(option.backup),
      t('backupPicker.lookedInVain'),
    );
    return { ...option, backup, misfit: misfitOf(backup, props.wanted) };
  });
  const chosen = known.find(({ backup }) => isChosen(backup, value));
  // What was chosen before it was looked into is known better now
  const isNews =
    chosen && !chosen.backup.unread && !chosen.backup.isGuess && !value.kind;
  useEffect(() => {
    if (isNews) {
      props.onChoose(chosen.backup);
    }
  });
  return (
    <>
      <RadioGroup
        ref={group}
        tabIndex={-1}
        aria-label={props.label}
        name={props.id}
        value={chosen?.value ?? ''}
        onChange={(_, index) =>
          props.onChoose(known.find(option => option.value === index)!.backup)
        }
      >
        {known.map(option => (
          <BackupOption
            key={option.value}
            {...option}
            disabled={props.disabled}
          />
        ))}
      </RadioGroup>
      <FailureText failures={looked.failures} />
      {backups.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {t('backupPicker.more')}
        </Button>
      )}
    </>
  );
}
