import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { EngineMark } from '../../../components/EngineMark';
import { NoteText } from '../../NoteText';
import { PlainName } from '../../PlainName';
import type { Misfit } from '../misfit';
import { misfitText } from '../misfitText';
import { useTranslation } from '../../../hooks/useTranslation';
import type { ShownBackup } from './afterLook';
import { BackupFacts } from './BackupFacts';
import { BackupTime } from './BackupTime';

const useStyles = makeStyles(
  theme => ({
    card: {
      display: 'flex',
      alignItems: 'flex-start',
      margin: theme.spacing(0, 0, 1),
      padding: theme.spacing(1, 2, 1, 0.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      '&:has(:focus-visible)': {
        outline: `2px solid ${theme.palette.primary.main}`,
      },
    },
    chosen: {
      borderColor: theme.palette.primary.main,
      boxShadow: `inset 3px 0 0 ${theme.palette.primary.main}`,
    },
    label: {
      display: 'flex',
      flex: 1,
      gap: theme.spacing(1.5),
      minWidth: 0,
      paddingTop: theme.spacing(0.5),
    },
    words: { minWidth: 0 },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(1),
    },
  }),
  { name: 'EverestImportBackupOption' },
);

/** One backup to choose, as a card; greyed with the reason where it is not for this import. */
export function BackupOption(props: {
  name: string;
  value: string;
  backup: ShownBackup;
  misfit?: Misfit;
  isChosen: boolean;
  disabled?: boolean;
  onChoose: () => void;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { backup, misfit } = props;
  const notes = [backup.obstacle, ...backup.notes].filter(
    note => note !== undefined,
  );
  return (
    <FormControlLabel
      classes={{
        root: `${classes.card} ${props.isChosen ? classes.chosen : ''}`,
        label: classes.label,
      }}
      value={props.value}
      disabled={props.disabled || !!backup.obstacle || !!misfit}
      checked={props.isChosen}
      control={<Radio color="primary" />}
      name={props.name}
      onChange={props.onChoose}
      data-testid="everest-import-backup"
      label={
        <>
          <EngineMark engine={backup.engine} />
          <span className={classes.words}>
            <span className={classes.head}>
              <Typography component="span" variant="subtitle1">
                {backup.title}
              </Typography>{' '}
              {backup.time && (
                <Typography component="span" variant="body2">
                  <BackupTime at={backup.time} />
                </Typography>
              )}
            </span>
            <BackupFacts backup={backup} />
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
                <NoteText note={note} />
              </Typography>
            ))}
          </span>
        </>
      }
    />
  );
}
