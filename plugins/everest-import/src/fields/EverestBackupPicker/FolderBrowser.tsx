import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../../hooks/useTranslation';
import type { Failure } from '../failures';
import { Progress } from '../Progress';
import { BackupOptions } from './found/BackupOptions';
import { FolderCrumbs, topOf } from './FolderCrumbs';
import { FolderRows } from './FolderRows';
import { UnseenNotes } from './found/UnseenNotes';
import { useFolder } from './useFolder';
import { useRowFocus } from './useRowFocus';
import type { Sight } from './useSearch';

/** The folders of a place, for a backup that nothing recognises. */
export function FolderBrowser(
  props: {
    id: string;
    sight: Sight;
    /** The folders that it is limited to; the whole bucket where empty. */
    roots: string[];
    onFailures: (failures: Failure[]) => void;
    onPath: (path: string) => void;
  } & Pick<
    Parameters<typeof BackupOptions>[0],
    'wanted' | 'value' | 'disabled' | 'onChoose'
  >,
) {
  const { t } = useTranslation();
  const { sight, roots, onFailures, onPath, ...choice } = props;
  const folder = useFolder(sight, topOf(roots), onFailures);
  const { prefix, reply, loading } = folder;
  const isEmpty =
    reply && reply.folders.length + reply.objects.length === 0 && !loading;
  const rows = useRowFocus(reply);
  const open = (next: string) => {
    // Back up, one stands on the folder that one comes from
    rows.goTo(paths =>
      Math.max(
        0,
        paths.findIndex(path => prefix.startsWith(path)),
      ),
    );
    folder.open(next);
  };
  const more = () => {
    const before = new Set(rows.paths());
    rows.goTo(paths => paths.findIndex(path => !before.has(path)));
    folder.more();
  };
  const again = () => {
    rows.goTo(() => 0);
    folder.again();
  };
  return (
    <div
      ref={rows.box}
      role="group"
      aria-label={t('backupPicker.folders')}
      aria-busy={loading}
      tabIndex={-1}
      data-testid="everest-import-folders"
    >
      <FolderCrumbs prefix={prefix} roots={roots} onOpen={open} />
      {loading && <Progress label={t('backupPicker.loadingFolder')} />}
      {folder.failed && (
        <Button size="small" onClick={again}>
          {t('common.tryAgain')}
        </Button>
      )}
      {isEmpty && (
        <Typography role="status">{t('backupPicker.emptyFolder')}</Typography>
      )}
      <UnseenNotes notes={reply?.notes} />
      {reply && reply.backups.length > 0 && (
        <BackupOptions
          {...choice}
          id={`${props.id}-seen`}
          sight={sight}
          label={t('backupPicker.found')}
          backups={reply.backups}
        />
      )}
      {prefix && (
        <Button
          size="small"
          disabled={props.disabled}
          onClick={() => onPath(prefix)}
        >
          {t('backupPicker.useFolder')}
        </Button>
      )}
      {reply && (
        <FolderRows
          reply={reply}
          disabled={props.disabled}
          onOpen={open}
          onUse={onPath}
        />
      )}
      {reply?.nextCursor && (
        <Button size="small" disabled={loading} onClick={more}>
          {t('backupPicker.loadMore')}
        </Button>
      )}
    </div>
  );
}
