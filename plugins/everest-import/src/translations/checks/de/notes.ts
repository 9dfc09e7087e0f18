import type { NoteWords } from '../CheckWords';

const PACKED = {
  title: 'Es ist mit {{by}} gepackt, was weder Portal noch Importer auspacken.',
  remedy: 'Packen Sie es mit gzip oder zstd: {{command}}.',
};
const NAME_ONE =
  'Nennen Sie in den Einstellungen des Importers die eine Datenbank, die importiert wird.';

/** What is said of a backup that was found. */
export const notes: NoteWords = {
  'archive-of-nothing': {
    title:
      'Es ist der Anfang eines Archivs von pg_dump, {{bytes}} Bytes lang, wie PGlite es schreibt.',
    remedy: 'Machen Sie den Dump noch einmal als SQL, mit --format=plain.',
  },
  empty: {
    title: 'Die Datei ist leer: Sie hat kein einziges Byte.',
    remedy:
      'Sehen Sie nach, was sie geschrieben hat, und machen Sie den Dump neu.',
  },
  encrypted: {
    title: 'Es ist verschlüsselt, und kein Importer hat den Schlüssel.',
    remedy: 'Entschlüsseln Sie es, und laden Sie hoch, was herauskommt.',
  },
  'git-lfs': {
    title:
      'Es ist ein Zeiger von Git LFS, und nicht der Dump, für den er steht.',
    remedy: 'Laden Sie die Datei selbst hoch; git lfs pull holt sie.',
  },
  'json-export': {
    title:
      'Der Export eines Atlas-Snapshots enthält Dokumente als JSON-Dateien; das ist kein Backup, das MongoDB wiederherstellen kann.',
    remedy:
      'Rufen Sie mongodump gegen den Atlas-Cluster auf, oder gegen einen, in dem der Snapshot wiederhergestellt wurde, legen Sie das Archiv in einen Bucket, und importieren Sie dieses.',
  },
  'parquet-export': {
    title:
      'Der Export eines Snapshots von RDS oder Aurora enthält Tabellen als Parquet-Dateien zur Auswertung, ohne Indizes, Benutzer und andere Teile einer Datenbank; auch AWS stellt daraus keine wieder her.',
    remedy:
      'Stellen Sie den Snapshot in einer RDS-Datenbank auf Zeit wieder her, machen Sie davon einen Dump mit pg_dump oder mysqldump in einen Bucket, und importieren Sie diesen.',
  },
  sqlite: {
    title: 'Es ist eine Datenbank von SQLite.',
    remedy:
      'Everest hat dafür keinen Datenbanktyp: Wandeln Sie sie in einen um, den es hat, und machen Sie davon einen Dump.',
  },
  tar: {
    title:
      'Es ist ein tar aus Dateien, und keines, das pg_dump geschrieben hat.',
    remedy:
      'Packen Sie es aus, und laden Sie hoch, was darin ist: einen Dump oder seinen Ordner.',
  },
  'utf-16': {
    title:
      'Sein Text ist in UTF-16, wie PowerShell ihn mit > und Out-File schreibt.',
    remedy:
      'Machen Sie den Dump noch einmal mit der Option, die die Datei nennt (--file bei pg_dump, --result-file bei mysqldump), oder wandeln Sie ihn um mit iconv -f UTF-16 -t UTF-8.',
  },
  'web-page': {
    title:
      'Anstelle des Dumps ist es eine Seite oder ein Fehler eines Webservers.',
    remedy:
      'Laden Sie den Dump noch einmal herunter, sehen Sie nach, ob er einer ist, und laden Sie ihn hoch.',
  },
  archived: {
    title:
      'Es liegt in der Speicherklasse {{storageClass}}, aus der sich nichts sofort lesen lässt, es sei denn, es wurde wiederhergestellt.',
    remedy:
      'Stellen Sie es zuerst in S3 wieder her, oder kopieren Sie es in die Standardklasse, und sehen Sie noch einmal nach.',
  },
  'encrypted-repository': {
    title:
      'Das Repository ist verschlüsselt; was dieses Backup enthält und ob es beendet wurde, ist von hier aus nicht zu sehen.',
    remedy:
      'Nehmen Sie einen Importer, dem man die Passphrase des Repositorys geben kann; der von Everest mitgelieferte kann es nicht.',
  },
  'end-untold': {
    title:
      'Ihm fehlen die Schlussworte, deshalb lässt sich nicht sagen, ob es vollständig ist.',
  },
  mariadb: {
    title:
      'Es kommt aus MariaDB, und Everest betreibt MySQL: Was nur MariaDB kennt, wird nicht geladen.',
    remedy: 'Probieren Sie es zuerst in einer Datenbank, die scheitern darf.',
  },
  'maybe-several-databases': {
    title:
      'Es nennt die Datenbank, mit der es beginnt, wie bei --databases, und geht vielleicht mit anderen weiter.',
    remedy: NAME_ONE,
  },
  'metadata-strange': {
    title:
      'Seine Metadaten sind nicht zu verstehen, deshalb ist nicht bekannt, ob es logisch oder physisch ist und ob es beendet wurde.',
  },
  'needs-prior-differential': {
    title:
      'Ein differenzielles Backup: Was sich seither nicht geändert hat, liegt im vollen Backup {{full}} daneben, und vielleicht in anderen.',
  },
  'needs-prior-incremental': {
    title:
      'Ein inkrementelles Backup: Was sich seither nicht geändert hat, liegt im vollen Backup {{full}} daneben, und vielleicht in anderen.',
  },
  'needs-prior-pbm': {
    title:
      'Ein inkrementelles Backup: Der Rest seiner Daten liegt in früheren daneben.',
  },
  'no-checksum': {
    title:
      'Die Datei ....md5 daneben, mit der ein Upload endet, fehlt: Es ist vielleicht nur halb geschrieben.',
    remedy: 'Sehen Sie ins Log des Backups, oder nehmen Sie ein anderes.',
  },
  'no-sst-info': {
    title:
      'Der Ordner ....sst_info/ daneben fehlt, ohne den Percona XtraDB Cluster es nicht wiederherstellen kann.',
    remedy: 'Nehmen Sie ein anderes Backup.',
  },
  'not-recognised': {
    title:
      'Es heißt wie ein Dump und beginnt wie keiner, der hier bekannt ist: Es lässt sich nichts darüber sagen.',
  },
  'other-stanza': {
    title:
      'Die Stanza ist {{stanza}}, und der von Everest mitgelieferte Importer liest nur {{read}}.',
    remedy:
      'Nehmen Sie einen Importer, bei dem sich die Stanza angeben lässt, oder machen Sie ein Backup in ein Repository mit der Stanza {{read}}.',
  },
  'page-errors': {
    title:
      'Beim Backup wurden Seiten mit falscher Prüfsumme gefunden: Ein Teil der Daten ist beschädigt.',
  },
  physical: {
    title:
      'Eine Kopie der Datendateien: Der von Everest mitgelieferte Importer stellt nur logische Backups wieder her.',
    remedy: 'Machen Sie ein logisches: pbm backup --type=logical.',
  },
  'prior-missing': {
    title: 'Es braucht das Backup {{prior}}, das es nicht mehr gibt.',
    remedy:
      'Nehmen Sie ein volles Backup, oder eines, dessen volles Backup noch da ist.',
  },
  selective: {
    title: 'Es enthält nur manche Datenbanken oder Collections.',
  },
  'several-databases': {
    title: 'Es enthält mehrere Datenbanken, oder alle eines Servers.',
    remedy: NAME_ONE,
  },
  sharded: {
    title:
      'Es ist von einem Cluster mit Sharding mit {{sets}} Replica-Sets, und Everest kann nicht in eine Datenbank mit Sharding importieren.',
  },
  'whole-server': {
    title:
      'Es enthält alle Datenbanken eines Servers, und seine Rollen mit ihren Passwörtern.',
    remedy: NAME_ONE,
  },
  xz: PACKED,
  bzip2: PACKED,
  zip: PACKED,
  '7z': PACKED,
  compress: PACKED,
  rar: PACKED,
};
