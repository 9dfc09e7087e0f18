import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../../../hooks/useTranslation';
import { FailureText } from '../../FailureText';
import type { Failure } from '../../failures';
import { Progress } from '../../Progress';
import { BackupOptions } from './BackupOptions';
import { UnseenNotes } from './UnseenNotes';
import type { Search } from '../useSearch';

/** The button that looks for backups, and what was found. */
export function FoundBackups(
  props: { id: string; search: Search; failures: Failure[] } & Pick<
    Parameters<typeof BackupOptions>[0],
    'sight' | 'wanted' | 'value' | 'disabled' | 'onChoose'
  >,
) {
  const { t } = useTranslation();
  const { search, failures, ...choice } = props;
  const [{ value: reply, loading, error }, find] = search;
  const found = error ? undefined : reply;
  return (
    <>
      <Button
        variant="outlined"
        color="primary"
        // Not while it looks: a button that is disabled loses the keyboard
        disabled={props.disabled}
        onClick={() => find()}
      >
        {t(found ? 'backupPicker.findAgain' : 'backupPicker.find')}
      </Button>
      <div role="status">
        {loading && (
          <>
            <Typography>{t('backupPicker.finding')}</Typography>
            <Progress label={t('backupPicker.finding')} />
          </>
        )}
        {found && !loading && (
          <Typography>
            {found.backups.length > 0
              ? t('backupPicker.foundCount', { count: found.backups.length })
              : `${t('backupPicker.nothingFound')}. ${t(
                  'backupPicker.nothingFoundText',
                )}`}
          </Typography>
        )}
        {found?.partial && !loading && (
          <Typography variant="body2">
            {t('backupPicker.partial', {
              folders: found.searchedFolders,
            })}
          </Typography>
        )}
      </div>
      <UnseenNotes notes={found?.notes} />
      <FailureText failures={failures} />
      {found && found.backups.length > 0 && (
        <BackupOptions
          {...choice}
          id={`${props.id}-found`}
          label={t('backupPicker.found')}
          backups={found.backups}
        />
      )}
    </>
  );
}
