import Typography from '@material-ui/core/Typography';
import { binarySize } from '../../../components/binarySize';
import { useLanguage } from '../../../hooks/useLanguage';
import { useTranslation } from '../../../hooks/useTranslation';
import type { ShownBackup } from './afterLook';

/** What is known of a backup, in a line with dots between. */
export function BackupFacts(props: { backup: ShownBackup }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { backup } = props;
  const size = (bytes?: number) =>
    bytes === undefined ? undefined : binarySize(bytes, language);
  const restored = size(backup.restoredBytes);
  const facts = [
    size(backup.sizeBytes),
    restored && t('backupPicker.restored', { size: restored }),
    backup.engineVersion &&
      t('backupPicker.version', { version: backup.engineVersion }),
    backup.unread && t('backupPicker.unread'),
    backup.complete === 'yes' && t('backupPicker.complete'),
    backup.complete === 'no' && <b>{t('backupPicker.incomplete')}</b>,
  ].filter(Boolean);
  return (
    <Typography component="span" display="block" variant="body2">
      {facts.map((fact, index) => (
        // The facts of a backup keep their places.
        <span key={index}>
          {index > 0 && ' · '}
          {fact}
        </span>
      ))}
    </Typography>
  );
}
