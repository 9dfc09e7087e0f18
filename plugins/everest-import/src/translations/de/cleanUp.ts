import type { cleanUpMessages } from '../../messages/cleanUp';
import type { Translation } from '../Translation';

export const cleanUp: Translation<typeof cleanUpMessages> = {
  'cleanUp.open': 'Aufräumen',
  'cleanUp.title': 'Nach {{name}} aufräumen',
  'cleanUp.loading': 'Es wird ermittelt, was gelöscht würde',
  'cleanUp.goes': 'Das wird endgültig gelöscht',
  'cleanUp.stays': 'Das bleibt',
  'cleanUp.refused': 'Das lässt sich hier nicht aufräumen',
  'cleanUp.grant': 'Abhilfe',
  'cleanUp.confirm': 'Zum Bestätigen {{name}} eingeben',
  'cleanUp.delete': 'Datenbank löschen',
  'cleanUp.cancel': 'Abbrechen',
  'cleanUp.close': 'Schließen',
  'cleanUp.failed': 'Die Datenbank wurde nicht gelöscht',
  'cleanUp.notAllowed': 'Sie dürfen das nicht aufräumen',
  'cleanUp.done': 'Die Datenbank wird gelöscht',
  'cleanUp.doneText':
    'Everest baut sie jetzt ab. Der Import bleibt in der Historie.',
};
