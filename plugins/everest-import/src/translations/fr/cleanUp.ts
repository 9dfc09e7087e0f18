import type { cleanUpMessages } from '../../messages/cleanUp';
import type { Translation } from '../Translation';

export const cleanUp: Translation<typeof cleanUpMessages> = {
  'cleanUp.open': 'Nettoyer',
  'cleanUp.title': 'Nettoyer après {{name}}',
  'cleanUp.loading': 'Recherche de ce qui serait supprimé',
  'cleanUp.goes': 'Suppression définitive',
  'cleanUp.stays': 'Conservé',
  'cleanUp.refused': 'Ce nettoyage n’est pas possible ici',
  'cleanUp.grant': 'la solution',
  'cleanUp.confirm': 'Saisissez {{name}} pour confirmer',
  'cleanUp.delete': 'Supprimer la base de données',
  'cleanUp.cancel': 'Annuler',
  'cleanUp.close': 'Fermer',
  'cleanUp.failed': 'La base de données n’a pas été supprimée',
  'cleanUp.notAllowed': 'Vous ne pouvez pas faire ce nettoyage',
  'cleanUp.done': 'La base de données est en cours de suppression',
  'cleanUp.doneText':
    'Everest la démonte maintenant. L’import reste dans l’historique.',
};
