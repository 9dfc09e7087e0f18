import type { CauseWords } from '../CauseWords';

const PARTLY =
  'La base de données peut contenir une partie des données : ne l’utilisez pas en l’état.';
const UNUSABLE = 'La base de données ne contient aucune donnée utilisable.';

export const database: CauseWords<'database'> = {
  'database-paused': {
    title: 'La base de données est en pause, l’import n’avance donc pas',
    meaning:
      'Une base de données en pause n’a aucun nœud qui tourne, il n’y a donc rien où importer.',
    remedy: 'Relancez la base de données dans Everest.',
  },
  'engine-crashes': {
    title: 'La base de données s’arrête dès qu’elle démarre',
    meaning:
      'L’un de ses conteneurs est redémarré sans cesse. Ses paramètres sont peut-être faux, sa mémoire trop petite ou ses données endommagées.',
    remedy: 'Lisez le journal du conteneur que la ligne indique.',
  },
  'sidecar-crashes': {
    title:
      'Ce qui tourne à côté de la base de données s’arrête dès le démarrage',
    meaning:
      'Un conteneur sans lequel la base n’est pas prête, ou par lequel elle est restaurée, est redémarré sans cesse. La base elle-même va peut-être bien.',
    remedy: 'Lisez le journal du conteneur que la ligne indique.',
  },
  'engine-failing': {
    title: 'L’opérateur de la base de données signale une erreur',
    meaning:
      'Il réessaie, et tant qu’il échoue la base ne démarre pas ou n’avance pas.',
    remedy:
      'Corrigez ce que le message indique, ou transmettez-le à l’équipe plateforme.',
  },
  'source-users-wrong': {
    title: 'Les utilisateurs système ne sont pas ceux de la base d’origine',
    meaning:
      'La sauvegarde apporte les utilisateurs d’origine avec leurs mots de passe, et l’opérateur ne peut plus ensuite se connecter avec d’autres.',
    remedy:
      'Donnez les dix clés du Secret des utilisateurs de la base d’origine, telles quelles.',
  },
  'backup-agent-lost': {
    title: 'Un agent de sauvegarde de la base de données ne répond plus',
    meaning:
      'PBM restaure par un agent à côté de chaque nœud ; l’un d’eux a disparu en cours de route. La base de données peut contenir une partie des données.',
    remedy:
      'Examinez les Pods de la base de données : l’un d’eux a peut-être été tué ou déplacé. Souvent, plus de mémoire pour la base aide.',
  },
  'mongodb-sharded': {
    title: 'Il est impossible d’importer dans un MongoDB avec sharding',
    meaning: 'Everest accepte une telle demande et ne la prend pas en charge.',
    remedy: 'Demandez une base de données sans sharding.',
  },
  'mongodb-restore-failed': {
    title: 'L’opérateur de MongoDB n’a pas pu restaurer la sauvegarde',
    meaning: `Le texte est celui de l’opérateur ou de PBM. ${PARTLY}`,
    remedy:
      'Le message dit ce qu’il faut corriger ; transmettez-le à l’équipe plateforme.',
  },
  'disk-full': {
    title: 'Le disque de la base de données est plein',
    meaning: `La sauvegarde est plus grande que le stockage demandé ; pendant la restauration, il peut en falloir le double. ${UNUSABLE}`,
    remedy:
      'Demandez plus de stockage : au moins le double de la taille de la sauvegarde.',
  },
  'ran-out-of-disk': {
    title: 'Un programme de l’importateur a manqué de disque',
    meaning: `Il n’a pas trouvé de place là où il écrit, comme le répertoire temporaire de son Pod. ${PARTLY}`,
    remedy:
      'Donnez plus de place à l’importateur, ou prenez-en un qui ne garde rien sur disque ; si le message indique un fichier de la base, demandez plus de stockage.',
  },
  'database-login-refused': {
    title: 'La base de données refuse la connexion',
    meaning:
      'Le nom et le mot de passe du Secret des utilisateurs de la base ne sont pas ceux qu’elle a.',
    remedy:
      'Laissez Everest créer ce Secret, ou apportez celui de la base d’origine si son importateur en a besoin.',
  },
  'stanza-wrong': {
    title: 'Il n’y a pas là de dépôt pgBackRest avec la stanza db',
    meaning:
      'Everest lit la stanza `db` du dossier au-dessus de `backup/db/`, comme sont disposées ses propres sauvegardes ; il ne peut pas en lire une autre.',
    remedy:
      'Donnez le chemin d’une sauvegarde tel qu’il est dans le bucket : `.../backup/db/<label>/`.',
  },
  'wal-missing': {
    title: 'Il manque ce qui a été écrit pendant la sauvegarde',
    meaning:
      'Une sauvegarde n’est utilisable qu’avec le journal de sa propre durée (WAL, oplog), qui se trouve à côté, et il en manque une partie.',
    remedy:
      'Prenez une autre sauvegarde ; regardez si une règle du bucket supprime ce qui est sous `archive/`.',
  },
  'postgresql-not-deleted': {
    title: 'Le PostgreSQL vide n’a pas pu être retiré',
    meaning:
      'L’importateur supprime la base vide et la recrée depuis la sauvegarde. Elle n’avait pas disparu après 5 minutes, ou ses Pods et volumes après 10.',
    remedy:
      'Examinez l’opérateur PostgreSQL, et cherchez des finalizers sur le PerconaPGCluster.',
  },
  'postgresql-restore-failed': {
    title: 'pgBackRest n’a pas pu restaurer la sauvegarde',
    meaning:
      'Son Job a échoué, et PostgreSQL ne redémarre pas. L’importateur l’attend sans limite.',
    remedy: 'La raison est dans le journal de ce Job.',
  },
  'restore-running': {
    title: 'Une autre restauration de la base de données était en cours',
    meaning: 'Une base n’en fait qu’une à la fois ; celle-ci a été refusée.',
    remedy:
      'Cherchez ce qui restaure dans la base en dehors de l’import, et mettez-y fin.',
  },
  'xtrabackup-failed': {
    title: 'XtraBackup n’a pas pu préparer la sauvegarde',
    meaning: `La sauvegarde a été lue, et son contenu n’a pas pu devenir une base de données. ${UNUSABLE}`,
    remedy:
      'Le message dit pourquoi : le plus souvent, la sauvegarde est d’une autre version, ou incomplète.',
  },
  'mysql-restore-failed': {
    title: 'L’opérateur de MySQL n’a pas pu restaurer la sauvegarde',
    meaning: `Un Job de l’opérateur lit la sauvegarde avec XtraBackup, et il a échoué ; son journal dit ce qui s’est passé. ${UNUSABLE}`,
    remedy: 'Lisez le journal de ce Job tant qu’il est là.',
  },
};
