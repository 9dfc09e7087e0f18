import type { checkAgainMessages } from '../../messages/checkAgain';
import type { Translation } from '../Translation';

export const checkAgain: Translation<typeof checkAgainMessages> = {
  'checkAgain.button': 'Jetzt erneut prüfen',
  'checkAgain.when':
    'Everest prüft auch von selbst erneut, spätestens 17 Minuten nach der letzten Prüfung.',
  'checkAgain.told':
    'Everest wurde angewiesen, erneut zu prüfen. Was daraus wird, zeigt diese Seite.',
  'checkAgain.failed': 'Everest wurde nicht angewiesen, erneut zu prüfen',
  'checkAgain.notAllowed': 'Sie dürfen Everest nicht erneut prüfen lassen',
  'checkAgain.grant': 'Abhilfe',
};
