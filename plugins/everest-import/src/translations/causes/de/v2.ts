import type { CauseWordsOfV2 } from '../CauseWords';

export const v2: CauseWordsOfV2 = {
  'restore-failed': {
    title: 'Die Wiederherstellung in die Datenbank ist gescheitert',
    remedy:
      'Lesen Sie, was der Provider sagt, beheben Sie es, und importieren Sie in eine neue Datenbank: v2 versucht es nicht noch einmal.',
  },
  'backup-class-unfit': {
    title: 'Die Backup-Klasse stellt nicht in eine solche Datenbank wieder her',
    remedy:
      'Importieren Sie in eine neue Datenbank, mit einem Backup einer Klasse, die deren Provider verwaltet und aufführt.',
  },
  'backup-class-missing': {
    title: 'Die Backup-Klasse ist nicht da',
    remedy: 'Bitten Sie das Plattformteam, sie zu installieren.',
  },
  'source-backup-not-found': {
    title: 'Das Backup ist nicht da',
    remedy:
      'Legen Sie das Backup unter demselben Namen wieder an, oder lassen Sie es wieder finden.',
  },
  'source-backup-not-succeeded': {
    title: 'Das Backup ist nicht vollständig',
    remedy:
      'Warten Sie, bis sein Backup-Objekt erfolgreich ist; beheben Sie, woran es scheiterte.',
  },
  'storage-mismatch': {
    title:
      'Die Datenbank führt den Speicher nicht auf, in dem das Backup liegt',
    remedy: 'Nehmen Sie den Speicher des Backups zu denen der Datenbank auf.',
  },
  'source-instance-not-found': {
    title: 'Die Datenbank, von der das Backup ist, ist nicht da',
    remedy: 'Sehen Sie nach, ob das Backup die richtige Datenbank nennt.',
  },
  'restore-error': {
    title:
      'Die Wiederherstellung kommt nicht weiter; sie wird noch einmal versucht',
    remedy: 'Lesen Sie, was sie sagt, und beheben Sie es.',
  },
  'database-error-refused': {
    title: 'Der Provider der Datenbank lehnt sie ab',
    remedy: 'Sein Log sagt, warum: Bitten Sie das Plattformteam, es zu lesen.',
  },
  'backup-not-configured': {
    title:
      'Die Backups der Datenbank sind nicht eingerichtet, so beginnt ihr Import nie',
    remedy:
      'Beheben Sie, was die Meldung nennt, in den Backup-Einstellungen der Datenbank.',
  },
};
