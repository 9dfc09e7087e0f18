import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    name: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  },
  { name: 'EverestImportPlainName' },
);

/** A name that others chose, as it is: its writing direction stays inside it, and it wraps anywhere. */
export function PlainName(props: { text: string }) {
  return <bdi className={useStyles().name}>{props.text}</bdi>;
}
