import type { StageWords } from '../CauseWords';

const PORTAL =
  'Das Portal hat die Datenbank nicht angelegt: Fragen Sie, wer das Portal betreibt.';
const EVEREST =
  'Everests Operator sagt nichts und macht nicht weiter: Fragen Sie das Plattformteam, ob er läuft, im Namespace everest-system.';
const LOG = 'Sehen Sie im Log des Importers nach, was er tut.';

/** What to look at where an import stays at a stage. */
export const look: StageWords = {
  requested: PORTAL,
  checked: PORTAL,
  'secrets-made': PORTAL,
  'database-created':
    'Sehen Sie sich die Pods und Volumes der Datenbank an: kein Platz auf einem Node, ein Image, ein Volume, das nicht gebunden wird. Gibt es keine, sagt der Operator des Datenbanktyps nichts: Bitten Sie das Plattformteam um sein Log.',
  'database-ready-empty': EVEREST,
  importing: EVEREST,
  'job-created':
    'Der Job hat keinen Pod angelegt: Sehen Sie sich seine Events an; eine Quota oder eine Regel des Namespace lehnt ihn ab.',
  'pod-waiting':
    'Der Pod startet nicht: Sehen Sie sich seine Conditions und Events an; auf keinem Node ist Platz, oder ein Secret fehlt.',
  'pod-pulling':
    'Das Image kommt nicht: Prüfen Sie anhand der Events des Pods seinen Namen, die Rechte und die Limits der Registry.',
  'importer-started': LOG,
  'importer-restarted': LOG,
  restore:
    'Sehen Sie nach, was der Operator des Datenbanktyps zur Wiederherstellung sagt, und nach den Pods der Datenbank.',
  'importer-ended':
    'Der Importer ist fertig, und die Datenbank ist nicht bereit: Sehen Sie sich diese in Everest an, und ihre Pods.',
  blocked: 'Sehen Sie sich die Ursache des Imports an.',
  deleting:
    'Etwas hält die Datenbank fest: Fragen Sie das Plattformteam nach ihren Finalizern.',
};
