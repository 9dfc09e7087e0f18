import type { setupMessages } from '../../messages/setup';
import type { Translation } from '../Translation';

export const setup: Translation<typeof setupMessages> = {
  'setup.empty': 'Aucun cluster pour vous',
  'setup.emptyText':
    'Une équipe plateforme indique, dans la configuration de ce portail, les clusters et qui peut utiliser leurs namespaces.',
  'setup.connection': 'Connexion',
  'setup.ready': 'Prêt',
  'setup.away': 'Injoignable',
  'setup.reading': 'Lecture en cours',
  'setup.noEverest': 'Everest n’est pas installé',
  'setup.lacking': 'Des droits manquent',
  'setup.staleSince': 'Périmé depuis',
  'setup.reason': 'Raison',
  'setup.name': 'Nom',
  'setup.version': 'Everest',
  'setup.versionUnknown': 'installé, version inconnue',
  'setup.secondGeneration': 'OpenEverest v2, affiché mais pas modifié',
  'setup.besides': 'En plus',
  'setup.besidesText':
    'OpenEverest v2 est là aussi, ce qu’Everest n’accepte pas dans un même cluster. Il n’est pas lu.',
  'setup.notInstalled': 'non installé',
  'setup.notKnownYet': 'inconnu tant que le cluster n’est pas lu',
  'setup.neverRead': 'Jamais lu depuis le démarrage de ce portail',
  'setup.tooMany': 'Trop nombreux',
  'setup.tooManyOf':
    'Seuls les {{limit, number}} premiers {{kind}} sont conservés : supprimez-en, ou augmentez everestImport.clusters[].limits.{{kind}}.',
  'setup.clock': 'Horloge',
  'setup.clockAhead': '{{distance}} d’avance sur ce portail',
  'setup.clockBehind': '{{distance}} de retard sur ce portail',
  'setup.clockRemedy':
    'Les heures affichées sont décalées d’autant, et des jetons ou des requêtes signées peuvent être refusés. Réglez les deux horloges sur le même serveur de temps.',
  'setup.rights': 'Droits dans Kubernetes',
  'setup.noneMissing': 'Il n’en manque aucun.',
  'setup.rightsUnknown': 'Inconnus tant que le cluster est injoignable.',
  'setup.rightsNotShown':
    'Vous ne pouvez pas voir ce qui manque : il faut l’autorisation everest-import.setup.read.',
  'setup.grant': 'Les responsables du cluster peuvent accorder ce qui manque :',
  'setup.optionalRights':
    'Ceux-ci sont facultatifs. Sans eux, les imports fonctionnent, mais moins de détails sont affichés :',
  'setup.rightInCluster': '{{verb}} {{resource}} dans tout le cluster',
  'setup.rightInNamespace':
    '{{verb}} {{resource}} dans le namespace {{namespace}}',
  'setup.grantLine': 'la commande qui accorde {{verb}} {{resource}}',
};
