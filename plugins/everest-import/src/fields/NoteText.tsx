import { Suspense } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { everestImportChecksTranslationRef } from '../checkTranslation';
import { noteWords } from '../words/noteWords';

interface NoteTextProps {
  note: Parameters<typeof noteWords>[0];
}

function WordedNote(props: NoteTextProps) {
  const { t } = useTranslationRef(everestImportChecksTranslationRef);
  return <bdi>{noteWords(props.note, t)}</bdi>;
}

/** What the backend says of something, and what to do. The form stays while its words are loaded. */
export function NoteText(props: NoteTextProps) {
  return (
    <Suspense fallback={null}>
      <WordedNote {...props} />
    </Suspense>
  );
}
