import type { CauseEnds, CauseWords } from '../CauseWords';

const PARTLY =
  'La base de données peut contenir une partie des données : ne l’utilisez pas en l’état.';
const OVERWRITES =
  'Everest importe dès que son Job n’existe plus, sans regarder si la base de données est en service. Ce qui a été écrit depuis l’import peut être perdu.';
const LOOK =
  'Ce qui a été écrit depuis l’import peut être perdu : examinez les données, et restaurez une sauvegarde plus récente si c’est le cas.';

export const run: CauseWords<'run'> = {
  'data-overwritten-waiting': {
    title: 'Everest s’apprête à réimporter par-dessus des données en service',
    meaning: OVERWRITES,
    remedy:
      'Ne créez pas le Secret qu’Everest attend, et ne relancez pas la base de données.',
  },
  'data-overwritten-running': {
    title: 'Everest réimporte par-dessus des données en service',
    meaning: OVERWRITES,
    remedy: LOOK,
  },
  'data-overwritten-done': {
    title: 'Everest a réimporté par-dessus des données en service',
    meaning: OVERWRITES,
    remedy: LOOK,
  },
  'data-overwritten-failed': {
    title: 'Everest a réimporté par-dessus des données en service, et a échoué',
    meaning: OVERWRITES,
    remedy: LOOK,
  },
  'out-of-memory': {
    title: 'L’importateur a été tué : il utilisait trop de mémoire',
    meaning: `Sa limite de mémoire vient du namespace, ou le nœud en a manqué. ${PARTLY}`,
    remedy:
      'Relevez la limite par défaut du namespace (LimitRange), ou faites que l’importateur en utilise moins, s’il a un paramètre pour cela.',
  },
  evicted: {
    title: 'L’importateur a été évincé de son nœud',
    meaning: `Le nœud a manqué de mémoire ou de disque, ou a été vidé pour maintenance. ${PARTLY}`,
    remedy:
      'Attendez que le nœud aille bien, ou que sa maintenance soit terminée.',
  },
  preempted: {
    title: 'L’importateur a dû céder la place à plus important',
    meaning: `Un Pod de priorité plus élevée a pris sa place. ${PARTLY}`,
    remedy: 'Ajoutez de la place au cluster.',
  },
  'node-lost': {
    title: 'Le nœud sur lequel tournait l’importateur a disparu',
    meaning: `Il a été arrêté, ou ne répond plus. ${PARTLY} Un importateur qui disparaît avec son nœud peut laisser la base de données en pause pour Everest.`,
    remedy: 'Occupez-vous du nœud.',
  },
  deadline: {
    title: 'L’importateur a été arrêté parce qu’il durait trop longtemps',
    meaning: `Une limite de durée a été fixée, ce qu’Everest ne fait pas de lui-même. ${PARTLY}`,
    remedy: 'Relevez la limite, ou prenez une sauvegarde plus petite.',
  },
  'run-killed': {
    title: 'L’importateur a été tué de l’extérieur',
    meaning: `Il ne s’est pas arrêté de lui-même, et Kubernetes ne dit pas qui l’a arrêté. ${PARTLY}`,
    remedy:
      'Examinez le nœud sur lequel il tournait : il a peut-être manqué de mémoire ou été arrêté.',
  },
  'rights-missing': {
    title: 'L’importateur n’a pas le droit de faire ce qu’il doit',
    meaning: `Kubernetes lui a refusé un droit, que le message indique. ${PARTLY}`,
    remedy: 'Ajoutez ce droit aux permissions de l’importateur.',
  },
  'update-conflict': {
    title: 'Quelqu’un a modifié la base de données au même moment',
    meaning: `L’importateur écrit dans l’objet de la base de données, et n’essaie pas à nouveau quand un autre est plus rapide. ${PARTLY}`,
    remedy:
      'Ne touchez pas à la base de données pendant un import : aucune modification, et aucun outil qui gère ses labels.',
  },
  'engine-object-missing': {
    title: 'Ce sur quoi travaillait l’importateur a été supprimé',
    meaning: `L’objet que le message indique a disparu pendant que l’importateur l’attendait. ${PARTLY}`,
    remedy: 'Cherchez qui le supprime.',
  },
  'run-stopped': {
    title: 'L’importateur a reçu l’ordre de s’arrêter',
    meaning: `Son Pod, ou la base de données, a été supprimé pendant qu’il travaillait. ${PARTLY}`,
    remedy:
      'Cherchez qui y a mis fin : une personne, ou la mise en maintenance d’un nœud.',
  },
  'tool-killed': {
    title: 'Un programme de l’importateur a été tué',
    meaning: `Quelque chose y a mis fin d’un coup : en général, la mémoire permise au Pod était épuisée, ou son Pod a été supprimé. ${PARTLY}`,
    remedy:
      'Relevez la limite de mémoire par défaut du namespace (LimitRange), ou faites que l’importateur en utilise moins ; cherchez si quelqu’un a supprimé le Pod.',
  },
  'run-crashed': {
    title: 'L’importateur a planté',
    meaning: `C’est un défaut de l’importateur lui-même. ${PARTLY}`,
    remedy: 'Signalez-le aux auteurs de l’importateur, avec la ligne.',
  },
  'import-withdrawn': {
    title: 'L’import a été retiré de la base de données avant sa fin',
    meaning:
      'Everest n’y importe plus rien ; la base de données continue d’exister.',
    remedy:
      'Lancez un nouvel import dans une nouvelle base de données si les données sont encore utiles.',
  },
  'database-deleted': {
    title: 'La base de données a été supprimée avant la fin de l’import',
    meaning: 'Ce qui était arrivé a disparu avec elle.',
    remedy: 'Lancez un nouvel import si les données sont encore utiles.',
  },
  'job-failed': {
    title: 'L’importateur s’est terminé sur une erreur',
    meaning: `Le portail ne connaît aucune cause qui corresponde à ce qu’il a trouvé. ${PARTLY}`,
    remedy:
      'La raison est dans le journal de l’importateur : vérifiez le chemin, les clés et les versions.',
  },
  'job-error': {
    title: 'Everest ne peut pas encore lancer l’import',
    meaning:
      'Le portail ne connaît aucune cause qui corresponde à ce que dit Everest.',
    remedy:
      'Everest continue d’essayer ; transmettez le message à l’équipe plateforme.',
  },
  stuck: {
    title: 'L’import dure bien plus que d’habitude, et rien ne dit pourquoi',
    meaning:
      'Il est à la même étape de sa chronologie depuis plus longtemps que de tels imports : plus de {{minutes}} min, et {{more}} min de plus. Il peut encore avancer.',
    remedy: 'Regardez ce que la chronologie dit de cette étape.',
  },
  'database-error': {
    title:
      'La base de données signale une erreur avant l’arrivée de toute donnée',
    meaning:
      'L’import commence une fois la base de données prête, et elle ne l’est pas.',
    remedy:
      'Examinez la base de données dans Everest, ou demandez à l’équipe plateforme ; si elle ne se rétablit pas, supprimez-la et lancez un nouvel import.',
  },
};

export const ends: CauseEnds = {
  'goes-on': '{{remedy}} L’import reprend ensuite de lui-même.',
  'start-again':
    '{{remedy}} Supprimez ensuite la base de données et lancez un nouvel import.',
  stops:
    '{{remedy}} L’import ne reprend pas de lui-même : supprimez ensuite la base de données et lancez-en un nouveau.',
  'take-source-out':
    '{{remedy}} Retirez dataSource de la base de données avec la commande ; la base continue d’exister.',
};
