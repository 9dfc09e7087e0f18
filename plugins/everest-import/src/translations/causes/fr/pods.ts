import type { CauseWords } from '../CauseWords';

const NO_IMAGE = 'Le conteneur ne peut pas démarrer sans son image.';
const WAITS = 'Le conteneur l’attend et ne démarre pas.';
const NO_POD =
  'Kubernetes ne crée aucun Pod avant cela, et ne le dit que dans des événements.';

export const pods: CauseWords<'pods'> = {
  'image-rate-limited': {
    title:
      'Le registre ne laisse plus le cluster tirer d’images pour l’instant',
    meaning: `Le registre compte les téléchargements, et le cluster a épuisé sa part. ${NO_IMAGE}`,
    remedy:
      'Attendez, ou faites tirer l’image par un miroir ou avec un compte dédié.',
  },
  'image-denied': {
    title: 'Le registre ne donne pas l’image au cluster',
    meaning: `L’image n’existe pas, ou demande une connexion que le cluster n’a pas. ${NO_IMAGE}`,
    remedy:
      'Vérifiez le nom de l’image ; donnez aux nœuds, ou au ServiceAccount du Pod, un accès au registre.',
  },
  'registry-unreachable': {
    title: 'Les nœuds ne joignent pas le registre de l’image',
    meaning: `Le réseau, le DNS ou le certificat fait obstacle entre le nœud et le registre. ${NO_IMAGE}`,
    remedy: 'Vérifiez depuis un nœud que le registre répond.',
  },
  'image-platform': {
    title: 'L’image n’est pas faite pour les processeurs des nœuds',
    meaning: `Il existe une image, pour d’autres processeurs. ${NO_IMAGE}`,
    remedy:
      'Construisez l’image pour la plateforme des nœuds, ou ajoutez des nœuds de l’autre plateforme.',
  },
  'image-name-wrong': {
    title: 'Aucune image ne porte ce nom',
    meaning: `Le registre répond, et n’a pas d’image ni de tag de ce nom. ${NO_IMAGE}`,
    remedy:
      'Corrigez le nom de l’image là où il est défini, ou publiez-la. Le Job d’un importateur garde le nom avec lequel il a commencé.',
  },
  'image-no-room': {
    title: 'Le nœud n’a pas de place pour l’image',
    meaning: `Le disque du nœud est plein. ${NO_IMAGE}`,
    remedy:
      'Faites de la place sur le nœud, ou mettez-le hors service d’ici là.',
  },
  'image-not-pulled': {
    title: 'Une image ne peut pas être tirée',
    meaning: `Kubernetes réessaie sans cesse, et le portail ne connaît aucune cause qui corresponde à ce qu’il dit. ${NO_IMAGE}`,
    remedy: 'Lisez la ligne et les événements du Pod : ils donnent la raison.',
  },
  'secret-missing': {
    title: 'Un Secret dont l’import a besoin n’est pas là',
    meaning: `Quelqu’un l’a supprimé, ou il n’a jamais été créé. ${WAITS}`,
    remedy:
      'Recréez le Secret que le message indique ; celui que crée Everest ne revient qu’avec un nouvel import.',
  },
  'config-map-missing': {
    title: 'Une ConfigMap dont le Pod a besoin n’est pas là',
    meaning: `Quelqu’un l’a supprimée, ou elle n’a jamais été créée. ${WAITS}`,
    remedy: 'Recréez la ConfigMap que le message indique.',
  },
  'image-runs-as-root': {
    title: 'L’image s’exécuterait en root, ce qui n’est pas permis',
    meaning:
      'Le Pod ne doit pas s’exécuter en root, et l’image n’indique aucun autre utilisateur par son numéro. Le conteneur ne démarre pas.',
    remedy: 'Donnez à l’image de l’importateur un utilisateur numérique.',
  },
  'command-missing': {
    title: 'L’image ne contient pas ce programme',
    meaning:
      'La commande de l’importateur n’est pas dans son image, si bien que le conteneur n’a pas pu démarrer. Aucune donnée n’est arrivée.',
    remedy: 'Corrigez la commande de l’importateur, ou son image.',
  },
  'image-platform-run': {
    title: 'L’image tourne sur d’autres processeurs',
    meaning:
      'Le programme de l’image est fait pour d’autres processeurs que ceux du nœud. Aucune donnée n’est arrivée.',
    remedy:
      'Construisez l’image de l’importateur pour la plateforme des nœuds.',
  },
  'volume-not-attached': {
    title: 'Un volume ne peut pas être amené au nœud',
    meaning: `Un autre nœud le tient encore, ou ce qui attache les volumes échoue. ${WAITS}`,
    remedy:
      'Regardez si le nœud qui l’a existe encore ; un nœud disparu doit être retiré du cluster.',
  },
  'sandbox-failed': {
    title: 'Le nœud ne peut pas créer le réseau du Pod',
    meaning: `Le plugin réseau du nœud échoue, ou n’a plus d’adresses. ${WAITS}`,
    remedy: 'Examinez le plugin réseau du nœud que l’événement indique.',
  },
  'node-cannot-begin': {
    title: 'Le nœud ne peut pas commencer le Pod',
    meaning: `Ce dont tout Pod a besoin y échoue : le runtime, le disque ou une image propre à Kubernetes ; l’événement dit lequel. ${WAITS}`,
    remedy: 'Occupez-vous du nœud, ou mettez-le hors service.',
  },
  'pod-security': {
    title: 'Les règles de sécurité du namespace refusent le Pod',
    meaning: `Everest ne peut pas donner de contexte de sécurité à un importateur, et le namespace en exige un. ${NO_POD}`,
    remedy:
      'Faites appliquer par le namespace un niveau que le Pod respecte, `baseline` pour les importateurs.',
  },
  'service-account-missing': {
    title: 'Le compte sous lequel tourne l’importateur n’est pas là',
    meaning: `Everest crée un ServiceAccount pour chaque import, et celui-ci a été supprimé, ou celui du namespace. ${NO_POD}`,
    remedy: 'Recréez le ServiceAccount que le message indique.',
  },
  'namespace-leaves': {
    title: 'Le namespace est en cours de suppression',
    meaning:
      'Rien de nouveau ne peut y être créé. Un namespace supprimé alors qu’il contient une base de données peut rester bloqué : Everest refuse alors de libérer la base.',
    remedy:
      'Si c’était voulu, il n’y a rien à faire ; sinon, demandez à l’équipe plateforme, et utilisez un autre namespace.',
  },
  'pod-not-made': {
    title: 'Kubernetes ne crée pas le Pod',
    meaning:
      'Il réessaie sans cesse, et le portail ne connaît aucune cause qui corresponde à son événement.',
    remedy: 'Corrigez ce que l’événement indique.',
  },
};
