import type { CauseWords } from '../CauseWords';

export const source: CauseWords<'source'> = {
  's3-bucket-missing': {
    title: 'Ce bucket n’existe pas',
    meaning: 'Le serveur S3 répond, et n’a pas de bucket de ce nom.',
    remedy:
      'Corrigez le bucket, ou le point de terminaison s’il est sur un autre serveur.',
  },
  's3-region-wrong': {
    title: 'Le bucket est dans une autre région',
    meaning:
      'Le serveur S3 répond, et demande la région du bucket, que le message indique peut-être.',
    remedy: 'Corrigez la région, et avec elle le point de terminaison.',
  },
  's3-throttled': {
    title: 'Le serveur S3 a reçu trop de demandes',
    meaning:
      'Il répond moins tant que d’autres, ou cet import, y lisent beaucoup à la fois.',
    remedy: 'Attendez qu’il ait moins à faire.',
  },
  'clock-skew': {
    title: 'L’horloge du nœud est fausse',
    meaning:
      'S3 refuse ce qui est signé avec une heure décalée de plusieurs minutes : l’horloge du nœud ou celle du serveur S3 l’est.',
    remedy: 'Réglez les horloges des nœuds et du serveur S3.',
  },
  'backup-archived': {
    title: 'La sauvegarde est archivée',
    meaning:
      'Une règle du bucket l’a déplacée là où S3 ne la lit qu’après des heures (Glacier et équivalents).',
    remedy: 'Faites restaurer ses objets depuis l’archive, tous.',
  },
  'backup-missing': {
    title: 'Il n’y a pas de sauvegarde à ce chemin',
    meaning:
      'Le bucket est lisible, et ce que le chemin désigne n’y est pas : ni la sauvegarde, ni ce qui la décrit.',
    remedy:
      'Corrigez le chemin : choisissez la sauvegarde dans la liste du formulaire, ou copiez son chemin entier.',
  },
  's3-key-unknown': {
    title: 'Le serveur S3 ne connaît pas la clé d’accès',
    meaning:
      'La clé a été supprimée, appartient à un autre serveur, ou contient une faute de frappe.',
    remedy: 'Prenez des clés valables sur ce serveur.',
  },
  's3-key-wrong': {
    title: 'La clé secrète ne correspond pas à la clé d’accès',
    meaning:
      'Le serveur connaît la clé d’accès, et ce qui est signé avec la clé secrète n’est pas correct.',
    remedy:
      'Saisissez à nouveau les deux clés telles quelles : sans encodage, et sans espaces autour.',
  },
  's3-key-expired': {
    title: 'Les clés S3 ne sont plus valables',
    meaning: 'Elles avaient été données pour un temps limité, qui est écoulé.',
    remedy:
      'Prenez des clés durables : un import peut durer des heures, et les clés d’une session expirent avant.',
  },
  's3-decrypt-denied': {
    title: 'Les clés S3 ne permettent pas de déchiffrer la sauvegarde',
    meaning:
      'Le bucket est chiffré avec sa propre clé (KMS), que le détenteur des clés S3 n’a pas le droit d’utiliser.',
    remedy: 'Faites-lui accorder kms:Decrypt.',
  },
  's3-refused': {
    title: 'Le serveur S3 refuse les clés, sans dire pourquoi',
    meaning:
      'Il a été interrogé d’une manière qui n’appelle pas d’explication. La clé d’accès y est peut-être inconnue, la clé secrète fausse, ou leurs droits n’atteignent pas ce bucket et ce chemin.',
    remedy:
      'Saisissez à nouveau les deux clés telles quelles. Si elles sont justes, faites-leur accorder s3:ListBucket sur le bucket et s3:GetObject sur le chemin.',
  },
  's3-denied': {
    title: 'Les clés S3 ne permettent pas de lire la sauvegarde',
    meaning:
      'Le serveur connaît les clés, et leurs droits n’atteignent pas ce bucket et ce chemin.',
    remedy:
      'Faites-leur accorder s3:ListBucket sur le bucket et s3:GetObject sur le chemin.',
  },
  'backup-version': {
    title: 'La sauvegarde est d’une autre version que la base de données',
    meaning:
      'L’outil de restauration ne lit que les sauvegardes de sa propre version majeure. La base de données ne contient aucune donnée utilisable.',
    remedy:
      'Choisissez la version avec laquelle la sauvegarde a été faite, au moins sa version majeure.',
  },
  'backup-other-topology': {
    title: 'La sauvegarde est d’un MongoDB avec d’autres replica sets',
    meaning:
      'PBM restaure chaque replica set dans celui du même nom. La sauvegarde d’un cluster avec sharding, ou d’un replica set qui ne s’appelle pas rs0, n’a pas sa place ici.',
    remedy:
      'Prenez la sauvegarde d’un seul replica set, du nom de celui de la nouvelle base ; les clusters avec sharding ne peuvent pas être importés.',
  },
  'backup-incomplete': {
    title: 'La sauvegarde est incomplète',
    meaning:
      'Ce qui décrit la sauvegarde est là, mais il en manque une partie : elle a été interrompue, est encore en cours d’écriture, ou a été supprimée en partie.',
    remedy:
      'Prenez une autre sauvegarde, bien terminée ; regardez si une règle du bucket supprime les anciens objets.',
  },
  'backup-damaged': {
    title: 'La sauvegarde est endommagée',
    meaning:
      'Ce qui est lu n’est pas ce qui a été écrit : des objets ont été modifiés, mélangés ou tronqués après la sauvegarde.',
    remedy: 'Prenez une autre sauvegarde.',
  },
  'backup-encrypted': {
    title: 'La sauvegarde est chiffrée',
    meaning:
      'Le dépôt pgBackRest a une phrase secrète, et Everest n’en donne aucune à son importateur.',
    remedy:
      'Faites une sauvegarde dans un dépôt sans phrase secrète (repo-cipher-type none).',
  },
};
