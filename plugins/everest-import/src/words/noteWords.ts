import type { BackupNote } from '@everest-import/backstage-plugin-everest-import-common';
import { type CheckTranslate, nameOf, saidBy } from './saidBy';

/** Why something was refused or not seen, or what to know of a backup, with what to do: in the app's language. */
export function noteWords(
  note: Partial<BackupNote> & Pick<BackupNote, 'message'>,
  t: CheckTranslate,
): string {
  const { code = '', message, values, remedy } = note;
  const name = nameOf(code, values);
  const said = saidBy(
    t,
    [`failure.${name}`, `s3.${name}.title`, `note.${name}.title`],
    { text: message, values },
  );
  const mended =
    remedy &&
    saidBy(t, [`remedy.${name}`, `s3.${name}.remedy`, `note.${name}.remedy`], {
      text: remedy,
      values,
    });
  const { notAllOf: folder } = values ?? {};
  // In English, and where nothing words it, the message says so itself
  const whole =
    folder === undefined || said === message
      ? said
      : t(folder === '' ? 's3.notAll' : 's3.notAllOfFolder', {
          ...{ folder, text: said },
        });
  return [whole, mended].filter(Boolean).join(' ');
}
