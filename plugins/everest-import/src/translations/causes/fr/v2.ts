import type { CauseWordsOfV2 } from '../CauseWords';

export const v2: CauseWordsOfV2 = {
  'restore-failed': {
    title: 'La restauration dans la base de données a échoué',
    remedy:
      'Lisez ce que dit le fournisseur, corrigez-le, et importez dans une nouvelle base : v2 n’essaie pas à nouveau.',
  },
  'backup-class-unfit': {
    title:
      'La classe de sauvegarde ne restaure pas dans une telle base de données',
    remedy:
      'Importez dans une nouvelle base, avec une sauvegarde d’une classe que son fournisseur gère et liste.',
  },
  'backup-class-missing': {
    title: 'La classe de sauvegarde n’est pas là',
    remedy: 'Demandez à l’équipe plateforme de l’installer.',
  },
  'source-backup-not-found': {
    title: 'La sauvegarde n’est pas là',
    remedy: 'Recréez l’objet Backup sous le même nom, ou faites-le retrouver.',
  },
  'source-backup-not-succeeded': {
    title: 'La sauvegarde est incomplète',
    remedy:
      'Attendez que son objet Backup ait réussi ; corrigez ce qui l’a fait échouer.',
  },
  'storage-mismatch': {
    title: 'La base de données ne liste pas le stockage de la sauvegarde',
    remedy:
      'Ajoutez le stockage de la sauvegarde à ceux de la base de données.',
  },
  'source-instance-not-found': {
    title: 'La base de données dont vient la sauvegarde n’est pas là',
    remedy: 'Regardez si l’objet Backup indique la bonne base de données.',
  },
  'restore-error': {
    title: 'La restauration n’avance pas ; elle est retentée',
    remedy: 'Lisez ce qu’elle dit, et corrigez-le.',
  },
  'database-error-refused': {
    title: 'Le fournisseur de la base de données la refuse',
    remedy:
      'Son journal dit pourquoi : demandez à l’équipe plateforme de le lire.',
  },
  'backup-not-configured': {
    title:
      'Les sauvegardes de la base ne sont pas configurées, son import ne commence donc jamais',
    remedy:
      'Corrigez ce que le message indique dans les réglages de sauvegarde de la base de données.',
  },
};
