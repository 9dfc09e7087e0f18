import Typography from '@material-ui/core/Typography';
import type { BackupNote } from '@everest-import/backstage-plugin-everest-import-common';
import { NoteText } from '../../NoteText';

/** What a look into a bucket could not see, and what to do about it. */
export function UnseenNotes(props: { notes?: BackupNote[] }) {
  return (
    <>
      {props.notes?.map(note => (
        <Typography key={note.code} variant="body2" role="status">
          <NoteText note={note} />
        </Typography>
      ))}
    </>
  );
}
