import type { CauseWords } from '../CauseWords';

const PARTLY =
  'Die Datenbank enthält vielleicht einen Teil der Daten: Nutzen Sie sie so nicht.';
const UNUSABLE = 'Die Datenbank enthält keine brauchbaren Daten.';

export const database: CauseWords<'database'> = {
  'database-paused': {
    title:
      'Die Datenbank ist angehalten, deshalb kommt der Import nicht weiter',
    meaning:
      'Eine angehaltene Datenbank hat keine laufenden Knoten, und so gibt es nichts, wohin importiert werden kann.',
    remedy: 'Setzen Sie die Datenbank in Everest fort.',
  },
  'engine-crashes': {
    title: 'Die Datenbank endet, sobald sie startet',
    meaning:
      'Einer ihrer Container wird immer wieder neu gestartet. Vielleicht sind ihre Einstellungen falsch, ihr Arbeitsspeicher zu klein oder ihre Daten beschädigt.',
    remedy: 'Sehen Sie in das Log des Containers, den die Zeile nennt.',
  },
  'sidecar-crashes': {
    title: 'Was neben der Datenbank läuft, endet, sobald es startet',
    meaning:
      'Ein Container, mit dem die Datenbank erst als bereit gilt oder durch den sie wiederhergestellt wird, wird immer wieder neu gestartet. Die Datenbank selbst ist vielleicht in Ordnung.',
    remedy: 'Sehen Sie in das Log des Containers, den die Zeile nennt.',
  },
  'engine-failing': {
    title: 'Der Operator der Datenbank meldet einen Fehler',
    meaning:
      'Er versucht es wieder, und solange er scheitert, startet die Datenbank nicht oder kommt nicht weiter.',
    remedy:
      'Beheben Sie, was die Meldung nennt, oder fragen Sie damit das Plattformteam.',
  },
  'source-users-wrong': {
    title: 'Die Systembenutzer sind nicht die der Quelldatenbank',
    meaning:
      'Das Backup bringt die Benutzer der Quelle mit ihren Passwörtern mit, und danach kann sich der Operator mit anderen nicht anmelden.',
    remedy:
      'Geben Sie alle zehn Schlüssel aus dem Secret mit den Benutzern der Quelldatenbank an, so wie sie sind.',
  },
  'backup-agent-lost': {
    title: 'Ein Backup-Agent der Datenbank antwortet nicht mehr',
    meaning:
      'PBM stellt durch einen Agenten neben jedem Knoten wieder her; einer verschwand mittendrin. Die Datenbank enthält vielleicht einen Teil der Daten.',
    remedy:
      'Sehen Sie sich die Pods der Datenbank an: Vielleicht wurde einer beendet oder verschoben. Oft hilft mehr Arbeitsspeicher für die Datenbank.',
  },
  'mongodb-sharded': {
    title: 'In eine MongoDB mit Sharding lässt sich nicht importieren',
    meaning:
      'Everest nimmt eine solche Anforderung an und unterstützt sie nicht.',
    remedy: 'Fordern Sie eine Datenbank ohne Sharding an.',
  },
  'mongodb-restore-failed': {
    title: 'Der Operator von MongoDB konnte das Backup nicht wiederherstellen',
    meaning: `Die Worte sind die des Operators oder von PBM. ${PARTLY}`,
    remedy:
      'Die Meldung sagt, was zu beheben ist; fragen Sie damit das Plattformteam.',
  },
  'disk-full': {
    title: 'Die Platte der Datenbank ist voll',
    meaning: `Das Backup ist größer als der verlangte Speicherplatz; während der Wiederherstellung braucht es vielleicht das Doppelte. ${UNUSABLE}`,
    remedy:
      'Verlangen Sie mehr Speicherplatz: mindestens das Doppelte des Backups.',
  },
  'ran-out-of-disk': {
    title: 'Einem Programm des Importers ging der Plattenplatz aus',
    meaning: `Es fand keinen Platz, wo es schreibt, etwa im temporären Verzeichnis seines Pods. ${PARTLY}`,
    remedy:
      'Geben Sie dem Importer mehr Platz, oder nehmen Sie einen, der nichts auf der Platte ablegt; nennt die Meldung eine Datei der Datenbank, verlangen Sie mehr Speicherplatz.',
  },
  'database-login-refused': {
    title: 'Die Datenbank weist die Anmeldung ab',
    meaning:
      'Name und Passwort im Secret mit den Benutzern der Datenbank sind nicht die, die sie hat.',
    remedy:
      'Lassen Sie Everest dieses Secret anlegen, oder bringen Sie das der Quelldatenbank mit, wenn deren Importer das braucht.',
  },
  'stanza-wrong': {
    title: 'Dort gibt es kein pgBackRest-Repository mit der Stanza db',
    meaning:
      'Everest liest die Stanza `db` des Ordners über `backup/db/`, so wie seine eigenen Backups aufgebaut sind; eine andere Stanza kann es nicht lesen.',
    remedy:
      'Geben Sie den Pfad eines Backups so an, wie er im Bucket ist: `.../backup/db/<label>/`.',
  },
  'wal-missing': {
    title: 'Was während des Backups geschrieben wurde, fehlt',
    meaning:
      'Ein Backup ist nur mit dem Protokoll seiner eigenen Zeit brauchbar (WAL, Oplog), das daneben liegt, und ein Teil davon ist nicht da.',
    remedy:
      'Nehmen Sie ein anderes Backup; sehen Sie nach, ob eine Regel des Buckets löscht, was unter `archive/` liegt.',
  },
  'postgresql-not-deleted': {
    title: 'Das leere PostgreSQL ließ sich nicht entfernen',
    meaning:
      'Der Importer löscht die leere Datenbank und legt sie aus dem Backup neu an. Nach 5 Minuten war sie nicht weg, oder nach 10 ihre Pods und Volumes nicht.',
    remedy:
      'Sehen Sie sich den PostgreSQL-Operator an, und die Finalizer am PerconaPGCluster.',
  },
  'postgresql-restore-failed': {
    title: 'pgBackRest konnte das Backup nicht wiederherstellen',
    meaning:
      'Sein Job ist gescheitert, und PostgreSQL startet nicht wieder. Der Importer wartet ohne Ende darauf.',
    remedy: 'Der Grund steht im Log dieses Jobs.',
  },
  'restore-running': {
    title: 'Eine andere Wiederherstellung der Datenbank lief noch',
    meaning: 'Eine Datenbank macht immer nur eine; diese wurde abgelehnt.',
    remedy:
      'Sehen Sie nach, was außer dem Import in die Datenbank wiederherstellt, und beenden Sie es.',
  },
  'xtrabackup-failed': {
    title: 'XtraBackup konnte das Backup nicht vorbereiten',
    meaning: `Das Backup wurde gelesen, und sein Inhalt ließ sich nicht zu einer Datenbank machen. ${UNUSABLE}`,
    remedy:
      'Die Meldung sagt, warum: Meist ist das Backup von einer anderen Version oder nicht ganz.',
  },
  'mysql-restore-failed': {
    title: 'Der Operator von MySQL konnte das Backup nicht wiederherstellen',
    meaning: `Ein Job des Operators liest das Backup mit XtraBackup, und er ist gescheitert; was schiefging, steht in seinem Log. ${UNUSABLE}`,
    remedy: 'Sehen Sie in das Log dieses Jobs, solange er da ist.',
  },
};
