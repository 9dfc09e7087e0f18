import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    // A bar that stands still, as wide as its place, for those whom motion makes unwell
    bar: {
      '@media (prefers-reduced-motion: reduce)': {
        '& > div': { animation: 'none', left: 0, right: 0, width: '100%' },
      },
    },
  },
  { name: 'EverestImportProgress' },
);

/** A bar while something is on its way. */
export function Progress(props: { label: string }) {
  const classes = useStyles();
  return <LinearProgress className={classes.bar} aria-label={props.label} />;
}
