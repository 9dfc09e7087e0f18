import { ImportCause } from '@everest-import/backstage-plugin-everest-import-common';
import { PAUSE_ANNOTATION } from '../../everest/fields';
import { CauseInput } from './CauseInput';
import { toCause } from './causeOf';
import { leftPaused } from './leftPaused';
import { line } from './lines';
import { Seen } from './Seen';

/** The alarm about a database that was left paused for Everest: of the database, whatever its import came to. */
export function pauseAlarm(input: CauseInput): ImportCause {
  const lines = line('database', `${PAUSE_ANNOTATION}: true`);
  const { goesOn, values, ...cause } = toCause(
    leftPaused,
    new Seen(input),
    lines,
  );
  return { ...cause, remedy: leftPaused.remedy };
}
