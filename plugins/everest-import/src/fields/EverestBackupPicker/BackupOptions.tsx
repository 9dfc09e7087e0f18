import { useEffect, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import RadioGroup from '@material-ui/core/RadioGroup';
import type { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { BackupOption } from './BackupOption';
import type { BackupValue } from './BackupValue';
import { misfitOf, type Wanted } from './misfit';

/** So many at first: a bucket may hold hundreds. */
const PAGE = 20;

/** Backups to choose from: those that fit before the others, in the order they came. */
export function BackupOptions(props: {
  id: string;
  label: string;
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
  const options = backups.map((backup, index) => ({
    backup,
    misfit: misfitOf(backup, props.wanted),
    value: String(index),
  }));
  const fits = ({ backup, misfit }: (typeof options)[number]) =>
    !misfit && !backup.obstacle;
  const sorted = [
    ...options.filter(fits),
    ...options.filter(option => !fits(option)),
  ];
  const chosen = backups.findIndex(
    ({ path, kind }) => path === value.source?.path && kind === value.kind,
  );
  return (
    <>
      <RadioGroup
        ref={group}
        tabIndex={-1}
        aria-label={props.label}
        name={props.id}
        value={String(chosen)}
        onChange={(_, index) => props.onChoose(backups[Number(index)])}
      >
        {sorted.slice(0, shown).map(option => (
          <BackupOption
            key={option.value}
            {...option}
            disabled={props.disabled}
          />
        ))}
      </RadioGroup>
      {sorted.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {t('backupPicker.more')}
        </Button>
      )}
    </>
  );
}
