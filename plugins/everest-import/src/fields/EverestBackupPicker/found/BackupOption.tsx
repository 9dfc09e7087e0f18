import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { RelativeTime } from '../../../components/RelativeTime';
import { useLanguage } from '../../../hooks/useLanguage';
import { useTranslation } from '../../../hooks/useTranslation';
import { binarySize } from '../../../components/binarySize';
import { ExactTime } from '../../ExactTime';
import { PlainName } from '../../PlainName';
import type { Misfit } from '../misfit';
import { misfitText } from '../misfitText';

const useStyles = makeStyles(
  theme => ({
    option: { alignItems: 'flex-start', marginBottom: theme.spacing(1) },
  }),
  { name: 'EverestImportBackupOption' },
);

/** Parts of a line, with dots between them. */
function Dotted(props: { parts: React.ReactNode[] }) {
  const parts = props.parts.filter(Boolean);
  return (
    <>
      {parts.map((part, index) => (
        // The parts of a backup keep their places.
        <span key={index}>
          {index > 0 && ' · '}
          {part}
        </span>
      ))}
    </>
  );
}

/** One backup to choose; greyed with the reason where it is not for this import. */
export function BackupOption(props: {
  value: string;
  backup: Backup;
  misfit?: Misfit;
  disabled?: boolean;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { backup, misfit } = props;
  const notes = [backup.obstacle, ...backup.notes].filter(
    note => note !== undefined,
  );
  const size = (bytes?: number) =>
    bytes === undefined ? undefined : binarySize(bytes, language);
  const restored = size(backup.restoredBytes);
  return (
    <FormControlLabel
      className={classes.option}
      value={props.value}
      disabled={props.disabled || !!backup.obstacle || !!misfit}
      control={<Radio color="primary" />}
      data-testid="everest-import-backup"
      label={
        <>
          <Typography component="span" display="block">
            <Dotted
              parts={[
                backup.title,
                backup.time && (
                  <>
                    <RelativeTime at={backup.time} /> (
                    <ExactTime at={backup.time} />)
                  </>
                ),
                size(backup.sizeBytes),
                restored && t('backupPicker.restored', { size: restored }),
                backup.engineVersion &&
                  t('backupPicker.version', { version: backup.engineVersion }),
                backup.unread && t('backupPicker.unread'),
                backup.complete === 'yes' && t('backupPicker.complete'),
                backup.complete === 'no' && (
                  <b>{t('backupPicker.incomplete')}</b>
                ),
              ]}
            />
          </Typography>
          <Typography component="span" display="block" variant="body2">
            <PlainName text={backup.path} />
          </Typography>
          {misfit && (
            <Typography component="span" display="block" variant="body2">
              {misfitText(misfit, t)}
            </Typography>
          )}
          {notes.map(note => (
            <Typography
              key={note.code}
              component="span"
              display="block"
              variant="body2"
            >
              <bdi>
                {note.message} {note.remedy}
              </bdi>
            </Typography>
          ))}
        </>
      }
    />
  );
}
