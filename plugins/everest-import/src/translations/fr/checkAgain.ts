import type { checkAgainMessages } from '../../messages/checkAgain';
import type { Translation } from '../Translation';

export const checkAgain: Translation<typeof checkAgainMessages> = {
  'checkAgain.button': 'Revérifier maintenant',
  'checkAgain.when':
    'Everest vérifie aussi de lui-même, au plus tard 17 minutes après la dernière vérification.',
  'checkAgain.told':
    'La demande de vérification est transmise à Everest. Cette page en montre le résultat.',
  'checkAgain.failed': 'La demande de vérification n’a pas été transmise',
  'checkAgain.notAllowed':
    'Vous ne pouvez pas demander à Everest de revérifier',
  'checkAgain.grant': 'la solution',
};
