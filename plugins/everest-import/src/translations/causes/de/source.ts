import type { CauseWords } from '../CauseWords';

export const source: CauseWords<'source'> = {
  's3-bucket-missing': {
    title: 'Diesen Bucket gibt es nicht',
    meaning: 'Der S3-Server antwortet und hat keinen Bucket mit diesem Namen.',
    remedy:
      'Berichtigen Sie den Bucket, oder den Endpunkt, wenn er auf einem anderen Server liegt.',
  },
  's3-region-wrong': {
    title: 'Der Bucket liegt in einer anderen Region',
    meaning:
      'Der S3-Server antwortet und verlangt die Region des Buckets, die vielleicht in der Meldung steht.',
    remedy: 'Berichtigen Sie die Region und mit ihr den Endpunkt.',
  },
  's3-throttled': {
    title: 'Der S3-Server wurde zu viel gefragt',
    meaning:
      'Er antwortet weniger, solange andere oder dieser Import viel auf einmal von ihm lesen.',
    remedy: 'Warten Sie, bis er weniger zu tun hat.',
  },
  'clock-skew': {
    title: 'Die Uhr des Knotens geht falsch',
    meaning:
      'S3 weist ab, was mit einer um Minuten falschen Zeit unterschrieben ist: Die Uhr des Knotens oder die des S3-Servers geht falsch.',
    remedy: 'Stellen Sie die Uhren der Knoten und des S3-Servers.',
  },
  'backup-archived': {
    title: 'Das Backup liegt in einem Archiv',
    meaning:
      'Eine Regel des Buckets hat es dorthin verschoben, wo S3 es erst nach Stunden liest (Glacier und Ähnliches).',
    remedy:
      'Lassen Sie seine Objekte aus dem Archiv zurückholen, und zwar alle.',
  },
  'backup-missing': {
    title: 'Unter dem Pfad liegt kein Backup',
    meaning:
      'Der Bucket ist lesbar, und was der Pfad nennt, ist nicht da: weder das Backup noch das, was es beschreibt.',
    remedy:
      'Berichtigen Sie den Pfad: Wählen Sie das Backup aus der Liste des Formulars, oder kopieren Sie seinen ganzen Pfad.',
  },
  's3-key-unknown': {
    title: 'Der S3-Server kennt den Zugriffsschlüssel nicht',
    meaning:
      'Der Schlüssel wurde gelöscht, gehört zu einem anderen Server oder enthält einen Tippfehler.',
    remedy: 'Nehmen Sie Schlüssel, die auf diesem Server gelten.',
  },
  's3-key-wrong': {
    title: 'Der geheime Schlüssel gehört nicht zum Zugriffsschlüssel',
    meaning:
      'Der Server kennt den Zugriffsschlüssel, und was mit dem geheimen Schlüssel unterschrieben wurde, stimmt nicht.',
    remedy:
      'Geben Sie beide Schlüssel neu ein, so wie sie sind: nicht kodiert und ohne Leerzeichen drum herum.',
  },
  's3-key-expired': {
    title: 'Die S3-Schlüssel gelten nicht mehr',
    meaning: 'Sie galten für begrenzte Zeit, und die ist vorbei.',
    remedy:
      'Nehmen Sie Schlüssel, die bleiben: Ein Import läuft vielleicht Stunden, und die Schlüssel einer Sitzung enden vorher.',
  },
  's3-decrypt-denied': {
    title: 'Die S3-Schlüssel dürfen das Backup nicht entschlüsseln',
    meaning:
      'Der Bucket ist mit einem eigenen Schlüssel (KMS) verschlüsselt, und wem die S3-Schlüssel gehören, der darf ihn nicht nutzen.',
    remedy: 'Lassen Sie ihnen kms:Decrypt erlauben.',
  },
  's3-refused': {
    title: 'Der S3-Server weist die Schlüssel ab und sagt nicht, warum',
    meaning:
      'Er wurde auf eine Weise gefragt, auf die er ohne Worte antwortet. Vielleicht ist der Zugriffsschlüssel dort nicht bekannt, der geheime Schlüssel falsch, oder ihre Rechte reichen nicht bis zu Bucket und Pfad.',
    remedy:
      'Geben Sie beide Schlüssel neu ein, so wie sie sind. Stimmen sie, lassen Sie ihnen s3:ListBucket auf den Bucket und s3:GetObject auf den Pfad erlauben.',
  },
  's3-denied': {
    title: 'Die S3-Schlüssel dürfen das Backup nicht lesen',
    meaning:
      'Der Server kennt die Schlüssel, aber ihre Rechte reichen nicht bis zu diesem Bucket und Pfad.',
    remedy:
      'Lassen Sie ihnen s3:ListBucket auf den Bucket und s3:GetObject auf den Pfad erlauben.',
  },
  'backup-version': {
    title: 'Das Backup ist von einer anderen Version als die Datenbank',
    meaning:
      'Das Werkzeug zum Wiederherstellen liest nur Backups seiner eigenen Hauptversion. Die Datenbank enthält keine brauchbaren Daten.',
    remedy:
      'Wählen Sie die Version, mit der das Backup gemacht wurde, mindestens ihre Hauptversion.',
  },
  'backup-other-topology': {
    title: 'Das Backup ist von einer MongoDB mit anderen Replica Sets',
    meaning:
      'PBM stellt jedes Replica Set in das gleichen Namens wieder her. Ein Backup eines Clusters mit Sharding, oder eines Sets, das nicht rs0 heißt, hat hier keinen Platz.',
    remedy:
      'Nehmen Sie ein Backup von einem Replica Set, das so heißt wie das der neuen Datenbank; Cluster mit Sharding lassen sich nicht importieren.',
  },
  'backup-incomplete': {
    title: 'Das Backup ist nicht vollständig',
    meaning:
      'Was das Backup beschreibt, ist da, und ein Teil davon nicht: Es wurde abgebrochen, wird noch geschrieben, oder etwas davon wurde gelöscht.',
    remedy:
      'Nehmen Sie ein anderes Backup, das gut zu Ende ging; sehen Sie nach, ob eine Regel des Buckets alte Objekte löscht.',
  },
  'backup-damaged': {
    title: 'Das Backup ist beschädigt',
    meaning:
      'Gelesen wurde etwas anderes, als geschrieben wurde: Objekte wurden nach dem Backup geändert, vertauscht oder abgeschnitten.',
    remedy: 'Nehmen Sie ein anderes Backup.',
  },
  'backup-encrypted': {
    title: 'Das Backup ist verschlüsselt',
    meaning:
      'Das pgBackRest-Repository hat eine Passphrase, und Everest gibt seinem Importer keine.',
    remedy:
      'Machen Sie ein Backup in ein Repository ohne Passphrase (repo-cipher-type none).',
  },
};
