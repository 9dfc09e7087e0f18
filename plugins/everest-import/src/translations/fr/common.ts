import type { commonMessages } from '../../messages/common';
import type { Translation } from '../Translation';

export const common: Translation<typeof commonMessages> = {
  'common.labelled': '{{label}} :',
  'common.labelledText': '{{label}} : {{text}}',
  'common.copy': 'Copier : {{what}}',
  'common.copied': 'Copié',
  'common.details': 'Détails',
  'common.loading': 'Chargement',
  'common.tryAgain': 'Réessayer',
  'common.yes': 'Oui',
  'common.no': 'Non',
  'failure.notAllowedTitle': 'Vous ne pouvez pas voir ceci',
  'failure.notAllowedText':
    'Demandez à l’équipe qui gère ce portail l’autorisation de voir les imports de bases de données et les importateurs.',
  'failure.title': 'Le chargement a échoué',
  'failure.staleTitle': 'Les données affichées peuvent être périmées',
  'failure.text':
    'Réessayez dans un instant. Si le problème persiste, prévenez l’équipe qui gère ce portail.',
  'failure.raw': 'Réponse du serveur',
  'failure.sessionTitle': 'Votre session est terminée',
  'failure.sessionText':
    'Reconnectez-vous dans un autre onglet, puis réessayez ici.',
  'failure.awayTitle': 'Le serveur de ce portail ne répond pas',
  'failure.awayText': 'Vérifiez votre connexion et réessayez dans un instant.',
  'failure.kept': 'Votre saisie est conservée.',
  'cluster.unreachable': 'Le cluster {{title}} est injoignable',
  'cluster.unreachableSince':
    'Le cluster {{title}} est injoignable depuis le {{since}}',
  'cluster.unreachableText':
    'Les données affichées à son sujet peuvent être périmées.',
  'cluster.notSynced': 'Le cluster {{title}} est en cours de lecture',
  'cluster.notInstalled': 'Everest n’est pas installé sur le cluster {{title}}',
  'cluster.notInstalledText': 'Il sera détecté de lui-même dès qu’il sera là.',
  'cluster.readOnly': 'Le cluster {{title}} utilise OpenEverest v2',
  'cluster.readOnlyText':
    'Ses imports sont affichés ici ; aucun ne peut encore être lancé d’ici.',
  'cluster.twoGenerations': 'Le cluster {{title}} a deux générations d’Everest',
  'cluster.twoGenerationsText':
    'Everest n’en accepte qu’une par cluster. La première est affichée ; qui exploite le cluster peut retirer OpenEverest v2.',
  'cluster.missingRights':
    'Le portail manque de droits sur le cluster {{title}}',
  'cluster.missingRightsText':
    'Les responsables du cluster peuvent les accorder :',
  'cluster.tooMany':
    'Le cluster {{title}} contient plus que ce que ce portail conserve',
  'cluster.tooManyOf':
    'Seuls les {{limit, number}} premiers {{kind}} sont connus ici. Les responsables du portail peuvent relever la limite.',
  'history.away':
    'La base de données du portail est injoignable depuis le {{since}}',
  'history.awayText':
    'Les imports en cours sont affichés tels quels. Leurs demandeurs et les imports déjà terminés peuvent manquer ou être périmés ; aucun import ne peut être lancé.',
  'filter.all': 'Tous',
  'filter.engine': 'Moteur',
  'filter.phase': 'Phase',
  'filter.cluster': 'Cluster',
  'filter.namespace': 'Namespace',
  'filter.importer': 'Importateur',
  'filter.owner': 'Propriétaire',
  'filter.mine': 'Les miens',
  'filter.myTeams': 'Mes équipes',
  'filter.requestedBy': 'Demandé par',
  'filter.me': 'Moi',
  'filter.from': 'Demandé à partir du (UTC)',
  'filter.to': 'Demandé jusqu’au (UTC)',
  'filter.more': 'Plus de filtres',
  'filter.fewer': 'Moins de filtres',
  'filter.noMatch': 'Rien ne correspond aux filtres.',
  'filter.clear': 'Effacer les filtres',
  'engine.mysql': 'MySQL',
  'engine.postgresql': 'PostgreSQL',
  'engine.mongodb': 'MongoDB',
};
