import type { timelineMessages } from '../../messages/timeline';
import type { Translation } from '../Translation';

export const timeline: Translation<typeof timelineMessages> = {
  'timeline.title': 'Chronologie',
  'timeline.open': 'Afficher la chronologie',
  'timeline.what': 'Les étapes de l’import, leur durée et la suite.',
  'timeline.loading': 'Lecture de la chronologie',
  'timeline.empty': 'Rien n’est connu de son parcours.',
  'timeline.took': 'a duré {{duration}}',
  'timeline.takes': 'depuis {{duration}}',
  'timeline.usual': 'd’habitude {{median}}, 9 sur 10 en moins de {{p90}}',
  'timeline.next': 'La suite habituelle',
  'timeline.nextUsual_one':
    'dure {{median}}, 9 sur 10 en moins de {{p90}} ({{count, number}} import)',
  'timeline.nextUsual_other':
    'dure {{median}}, 9 sur 10 en moins de {{p90}} ({{count, number}} imports)',
  'timeline.stuck': 'C’est plus long que prévu',
  'timeline.stuckText':
    '{{stage}} : depuis {{duration}}, alors que {{limit}} devraient suffire. {{lookAt}}',
  'timeline.unread': 'Tout n’est pas connu',
  'timeline.unreadText':
    'Le portail n’a pas le droit {{verb}} {{resource}}. Peut-être manquant ici : {{part}}.',
  'timeline.grantLine': 'la commande qui accorde le droit',
  'timeline.saidBy': 'Selon {{source}}',
  'timeline.stages.requested': 'Demandé',
  'timeline.stages.checked': 'Vérifié',
  'timeline.stages.secretsMade': 'Secrets créés',
  'timeline.stages.databaseCreated': 'Base de données créée',
  'timeline.stages.databaseReadyEmpty': 'Base de données prête, encore vide',
  'timeline.stages.importing': 'Import commencé',
  'timeline.stages.jobCreated': 'Job créé',
  'timeline.stages.podWaiting': 'Pod en attente d’une place',
  'timeline.stages.podPulling': 'Pod en téléchargement d’image',
  'timeline.stages.importerStarted': 'Importateur démarré',
  'timeline.stages.importerRestarted': 'Importateur redémarré',
  'timeline.stages.importerEnded': 'Importateur terminé',
  'timeline.stages.restore': 'Restauration',
  'timeline.stages.blocked': 'Bloqué',
  'timeline.stages.deleting': 'Suppression',
  'timeline.stages.ended': 'Terminé',
  'timeline.stages.ready': 'Base de données prête',
};
