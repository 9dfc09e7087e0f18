import { useEffect, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import type { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../../hooks/useTranslation';
import { FailureText } from '../../FailureText';
import { HeldForm } from '../../HeldForm';
import type { BackupValue } from '../BackupValue';
import { misfitOf, type Wanted } from '../misfit';
import type { Sight } from '../useSearch';
import { afterLook, isChosen } from './afterLook';
import { BackupOption } from './BackupOption';
import { useLooked } from './useLooked';

/** So many at first: a bucket may hold hundreds. */
const PAGE = 20;

/** Pages of backups, which are looked into when they are shown. */
export function BackupCards(props: {
  /** Of the radio group that they stand in. */
  id: string;
  sight: Sight;
  /** With what is its radio's own. */
  backups: { value: string; backup: Backup }[];
  wanted: Wanted;
  value: BackupValue;
  disabled?: boolean;
  onChoose: (backup: Backup) => void;
}) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(PAGE);
  const page = useRef<HTMLDivElement>(null);
  // The button may be gone with the last page: the keyboard goes on with what is new
  useEffect(() => {
    if (shown > PAGE) {
      const added = [
        ...(page.current?.querySelectorAll<HTMLInputElement>('input') ?? []),
      ].slice(shown - PAGE);
      (added.find(({ disabled }) => !disabled) ?? page.current)?.focus();
    }
  }, [shown]);
  const { value } = props;
  const backups = props.backups.slice(0, shown);
  const looked = useLooked(
    props.sight,
    backups.map(({ backup }) => backup),
  );
  const known = backups.map(option => {
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
    <div ref={page} tabIndex={-1}>
      {/* What it is the pages that follow go by: its database type, its importer */}
      <HeldForm
        isLoading={!!chosen?.backup.unread && looked.failures.length === 0}
        isFailed={looked.failures.length > 0}
      />
      {known.map(option => (
        <BackupOption
          key={option.value}
          {...option}
          name={props.id}
          isChosen={option === chosen}
          disabled={props.disabled}
          onChoose={() => props.onChoose(option.backup)}
        />
      ))}
      <FailureText failures={looked.failures} />
      {props.backups.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {t('backupPicker.more')}
        </Button>
      )}
    </div>
  );
}
