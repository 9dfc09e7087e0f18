import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { PreflightOutcome } from '@everest-import/backstage-plugin-everest-import-common';

const useStyles = makeStyles(
  theme => ({
    list: { margin: theme.spacing(1, 0), paddingLeft: theme.spacing(3) },
    // Colour beside the words, not of them: it holds in light and dark.
    failure: { borderLeft: `4px solid ${theme.palette.error.main}` },
    warning: { borderLeft: `4px solid ${theme.palette.warning.main}` },
    pass: {},
    skipped: {},
    folded: { cursor: 'pointer' },
  }),
  { name: 'EverestImportCheckGroup' },
);

/** Checks with one outcome, under how many they are; passes are folded. */
export function CheckGroup(props: {
  id: string;
  outcome: PreflightOutcome;
  title: string;
  children: ReactNode;
}) {
  const classes = useStyles();
  const { outcome, title } = props;
  const list = (
    <ul
      aria-labelledby={props.id}
      className={`${classes.list} ${classes[outcome]}`}
    >
      {props.children}
    </ul>
  );
  return outcome === 'pass' ? (
    <details>
      <summary id={props.id} className={classes.folded}>
        {title}
      </summary>
      {list}
    </details>
  ) : (
    <>
      <Typography id={props.id} variant="subtitle1" component="p">
        {title}
      </Typography>
      {list}
    </>
  );
}
