import type { CauseWords } from '../CauseWords';

const NOTHING = 'Aucune donnée n’est arrivée.';
const NO_POD =
  'Kubernetes ne crée aucun Pod avant cela, et ne le dit que dans des événements.';
const WAITS = 'Le Pod attend un nœud et ne fait rien.';
const NO_STORAGE =
  'La base de données attend son stockage, et l’import attend la base.';

export const cluster: CauseWords<'cluster'> = {
  'webhook-away': {
    title: 'Un webhook à consulter ne répond pas',
    meaning:
      'Kubernetes le consulte avant de créer quoi que ce soit de ce type, et une absence de réponse vaut un non. Le message donne son nom ; ceux qui finissent par everest.percona.com sont de l’opérateur d’Everest.',
    remedy:
      'Faites en sorte que le programme derrière le webhook tourne à nouveau.',
  },
  'webhook-denied': {
    title: 'Une règle du cluster a refusé ce dont l’import a besoin',
    meaning:
      'Un webhook ou une politique de ce cluster l’a examiné et refusé ; le message donne son nom et la raison.',
    remedy:
      'Modifiez la règle, ou ce qu’elle refuse : le message dit laquelle.',
  },
  's3-secret-shared': {
    title:
      'Le Secret S3 appartient à un autre import ou à un stockage de sauvegardes',
    meaning:
      'Chaque base de données a besoin de son propre Secret S3. Everest n’a pas pris celui-ci, et le supprime pourtant par son nom quand la base est supprimée : l’autre import, le stockage de sauvegardes ou la base n’a alors plus de clés.',
    remedy:
      'Ne supprimez pas la base de données en l’état. Retirez-en d’abord dataSource, avec la commande, pour que le Secret reste ; le prochain import aura ses clés ou son propre Secret.',
  },
  's3-section-missing': {
    title: 'La base de données n’indique aucune source S3',
    meaning:
      'Everest ne peut pas commencer sans source, et ne peut pas non plus supprimer une telle base avant que dataImport en soit retiré.',
    remedy:
      'Demandez à l’équipe plateforme de retirer dataImport de la base de données, pour qu’elle puisse être supprimée.',
  },
  's3-secret-missing': {
    title: 'Le Secret S3 n’est pas là',
    meaning:
      'Everest lit les clés S3 dans un Secret du namespace, et n’en a trouvé aucun de ce nom.',
    remedy:
      'Créez le Secret avec AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY dans le namespace. Everest peut mettre quelques minutes à regarder à nouveau.',
  },
  'importer-missing': {
    title: 'L’importateur n’est plus là',
    meaning: `Everest lit le DataImporter quand il commence, et quelqu’un l’a supprimé depuis la demande. ${NOTHING}`,
    remedy: 'Enregistrez à nouveau l’importateur, sous le même nom.',
  },
  'rights-refused': {
    title: 'Kubernetes a refusé les droits que demande l’importateur',
    meaning: `Everest crée pour chaque import un compte avec ces droits, et ne peut pas accorder l’un d’eux. ${NOTHING}`,
    remedy:
      'Vérifiez les droits de l’importateur et ceux de l’opérateur d’Everest.',
  },
  'import-job-refused': {
    title: 'Kubernetes a refusé le Job de l’importateur',
    meaning: `Une règle du cluster, comme une politique ou un quota de Jobs, empêche Everest de lancer l’importateur. ${NOTHING}`,
    remedy:
      'Cherchez quelle règle le message indique, et laissez passer le Job de l’import.',
  },
  'credentials-incomplete': {
    title: 'Les identifiants de la base de données sont incomplets',
    meaning:
      'L’importateur reçoit le nom et le mot de passe d’un administrateur du Secret des utilisateurs de la base, et il y manque une clé, ou le Secret n’existe pas.',
    remedy:
      'Ajoutez ce que le message indique au Secret des utilisateurs de la base, tel que l’avait la base d’origine.',
  },
  'quota-needs-requests': {
    title: 'Le quota du namespace exige des limites qu’Everest ne fixe pas',
    meaning: `Un importateur n’a pas de limites à lui, et le quota n’accepte rien sans. ${NO_POD}`,
    remedy:
      'Donnez au namespace une LimitRange avec des valeurs par défaut pour ce que le message indique.',
  },
  'quota-exceeded': {
    title: 'Le quota du namespace est épuisé',
    meaning:
      'Kubernetes ne crée plus rien de ce que le message indique tant qu’il n’y a pas de place ; pour les Pods, il ne le dit que dans des événements.',
    remedy: 'Relevez le quota, ou supprimez ce qui ne sert plus.',
  },
  'limit-range': {
    title: 'Le namespace ne permet pas de conteneurs de cette taille',
    meaning: `Une LimitRange du namespace refuse ce qui est demandé. ${NO_POD}`,
    remedy: 'Modifiez la LimitRange, ou demandez une taille qu’elle permet.',
  },
  'node-volume': {
    title: 'Aucun nœud ne peut prendre le volume',
    meaning: `Les volumes restent dans leur zone ou sur leur nœud, et il n’y a pas de place là, ou plus aucun nœud. ${WAITS}`,
    remedy:
      'Ajoutez un nœud, ou du stockage, là où se trouve le volume ; ou utilisez une classe de stockage qui n’attribue qu’une fois le nœud choisi.',
  },
  'volume-unbound': {
    title: 'Un volume de la base de données n’est pas créé',
    meaning: `La demande de stockage n’est pas satisfaite. ${WAITS}`,
    remedy:
      'Examinez les PersistentVolumeClaims du namespace, et ce qui crée les volumes.',
  },
  'no-cpu': {
    title: 'Aucun nœud n’a assez de CPU libre',
    meaning: WAITS,
    remedy:
      'Ajoutez un nœud, libérez du CPU, ou demandez-en moins pour la base de données.',
  },
  'no-memory': {
    title: 'Aucun nœud n’a assez de mémoire libre',
    meaning: WAITS,
    remedy:
      'Ajoutez un nœud, libérez de la mémoire, ou demandez-en moins pour la base de données.',
  },
  'node-affinity': {
    title: 'Aucun nœud ne convient aux règles de placement',
    meaning: `Des règles disent sur quels nœuds il peut tourner, ou à quelle distance, et il n’en reste aucun. ${WAITS}`,
    remedy:
      'Ajoutez des nœuds, faites tourner moins de nœuds de la base, ou choisissez une autre politique de placement.',
  },
  'node-taint': {
    title: 'Les nœuds sont réservés à d’autres',
    meaning: `Ils portent des taints, si bien que seuls les Pods autorisés y vont. ${WAITS}`,
    remedy: 'Examinez les taints des nœuds, et ajoutez un nœud qui n’en a pas.',
  },
  'nodes-closed': {
    title: 'Des nœuds sont fermés aux nouveaux Pods, ou ne vont pas bien',
    meaning: `Ils sont en maintenance, ne répondent pas, ou manquent de disque ou de mémoire ; le message dit quoi. ${WAITS}`,
    remedy:
      'Occupez-vous des nœuds : réparez ceux qui ne vont pas bien, et rouvrez ceux dont la maintenance est terminée.',
  },
  unschedulable: {
    title: 'Aucun nœud ne prend le Pod',
    meaning: WAITS,
    remedy: 'Examinez les nœuds et ce qu’il leur reste.',
  },
  'storage-class-missing': {
    title: 'La classe de stockage n’est pas là',
    meaning: NO_STORAGE,
    remedy:
      'Créez la classe de stockage que le message indique, ou choisissez-en une qui existe.',
  },
  'volume-not-made': {
    title: 'Le stockage de la base de données ne peut pas être créé',
    meaning: `Ce qui crée les volumes dans ce cluster refuse ou échoue. ${NO_STORAGE}`,
    remedy:
      'Lisez le message : pas de place, pas de droits, ou aucune classe de stockage par défaut.',
  },
};
