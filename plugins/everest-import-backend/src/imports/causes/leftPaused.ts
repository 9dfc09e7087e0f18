import { RECONCILE_PAUSED } from '@everest-import/backstage-plugin-everest-import-common';
import { isPausedForEverest, PAUSE_ANNOTATION } from '../../everest/fields';
import { DATABASE_KIND, kubectl } from './commands';
import { KnownCause } from './KnownCause';
import { line } from './lines';
import { runEnd } from './runEnd';

/** An importer takes its pause away before it ends. */
export const LEFT_PAUSED_AFTER_MS = 2 * 60_000;

/** Of an import that does not get on by it; as an alarm it is one whatever the phase. */
export const leftPaused: KnownCause = {
  code: RECONCILE_PAUSED,
  general: true,
  shows: seen =>
    !seen.ended &&
    isPausedForEverest(seen.input.database) &&
    seen.lasted(runEnd(seen.input), LEFT_PAUSED_AFTER_MS)
      ? line('database', `${PAUSE_ANNOTATION}: true`)
      : [],
  title: 'The database was left paused for Everest',
  meaning:
    'Importers keep Everest from the database while they work, by an annotation. None works on it now, and nobody has taken that back, as after an importer that was killed: Everest does nothing for the database any more.',
  remedy: 'Take the annotation off the database.',
  who: 'platform',
  goesOn: true,
  command: seen => {
    const annotate = kubectl(seen, `annotate ${DATABASE_KIND}`, seen.name);
    return annotate && `${annotate} ${PAUSE_ANNOTATION}-`;
  },
};
