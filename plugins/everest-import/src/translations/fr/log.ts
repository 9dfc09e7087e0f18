import type { logMessages } from '../../messages/log';
import type { Translation } from '../Translation';

export const log: Translation<typeof logMessages> = {
  'log.title': 'Journal',
  'log.open': 'Afficher le journal',
  'log.what': 'Ce que l’importateur écrit, sans les clés ni les mots de passe.',
  'log.loading': 'Lecture du journal',
  'log.region': 'Journal de {{name}}',
  'log.empty': 'L’importateur n’a encore rien écrit.',
  'log.waiting': 'Le journal s’affiche ici dès qu’il existe.',
  'log.search': 'Rechercher dans le journal',
  'log.found': 'Ligne {{at, number}} sur {{found, number}}',
  'log.foundNothing': 'Rien trouvé',
  'log.next': 'Ligne trouvée suivante',
  'log.previous': 'Ligne trouvée précédente',
  'log.follow': 'Suivre',
  'log.wrap': 'Retour à la ligne',
  'log.times': 'Heures',
  'log.download': 'Télécharger',
  'log.missing_one':
    'Il manque {{count, number}} ligne ici : elle est arrivée trop vite pour être lue.',
  'log.missing_other':
    'Il manque {{count, number}} lignes ici : elles sont arrivées trop vite pour être lues.',
  'log.cut_one': '{{count, number}} octet coupé',
  'log.cut_other': '{{count, number}} octets coupés',
  'log.leftOut_one':
    '{{count, number}} ligne plus ancienne n’est pas affichée.',
  'log.leftOut_other':
    '{{count, number}} lignes plus anciennes ne sont pas affichées.',
  'log.notAllowed': 'Vous ne pouvez pas voir ce journal',
  'log.failed': 'Le journal n’a pas pu être lu',
  'log.readAgain': 'Relire',
  'log.grantLine': 'la commande qui accorde le droit',
};
