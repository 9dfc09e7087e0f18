import type { backupPickerMessages } from '../../messages/backupPicker';
import type { Translation } from '../Translation';

export const backupPicker: Translation<typeof backupPickerMessages> = {
  'backupPicker.title': 'Backup',
  'backupPicker.source': 'Wo das Backup liegt',
  'backupPicker.chooseSource': 'Quelle wählen',
  'backupPicker.configured': 'Quellen, die dieses Portal kennt',
  'backupPicker.storages': 'Aus einem BackupStorage von Everest übernommen',
  'backupPicker.storage': '{{name}} in {{namespace}} auf {{cluster}}',
  'backupPicker.otherPlace': 'Andere Quelle',
  'backupPicker.typed': 'Andere Quelle eingeben',
  'backupPicker.browseOnly': 'nur zum Ansehen, nicht zum Importieren',
  'backupPicker.noImport':
    'Diese Quelle ist nur zum Ansehen: Für Importe sind keine Schlüssel hinterlegt. Wählen Sie eine andere.',
  'backupPicker.noSources': 'Für Sie gibt es keine Backup-Quelle',
  'backupPicker.noSourcesText':
    'Es ist keine Backup-Quelle konfiguriert, die Sie nutzen dürfen, und eingeben lässt sich auch keine. Wenden Sie sich an das Team, das dieses Portal betreibt.',
  'backupPicker.loading': 'Backup-Quellen werden geladen',
  'backupPicker.notAllowed': 'Sie dürfen keine Backup-Quellen sehen',
  'backupPicker.notAllowedText':
    'Bitten Sie das Team, das dieses Portal betreibt, um die Berechtigung.',
  'backupPicker.unknownSource':
    'Die Quelle {{name}} gibt es nicht, oder Sie dürfen sie nicht nutzen. Wählen Sie eine andere.',
  'backupPicker.endpoint': 'Endpunkt',
  'backupPicker.endpointHelp': 'Die URL des S3-Dienstes',
  'backupPicker.region': 'Region',
  'backupPicker.bucket': 'Bucket',
  'backupPicker.otherBucket':
    'Der Bucket {{bucket}} gehört nicht zu dieser Quelle. Wählen Sie einen anderen.',
  'backupPicker.verifyTls': 'TLS-Zertifikat des Endpunkts prüfen',
  'backupPicker.forcePathStyle':
    'Bucket in den Pfad setzen (MinIO und einige andere)',
  'backupPicker.keys': 'S3-Schlüssel',
  'backupPicker.keysTyped': 'Eingeben',
  'backupPicker.keysSecret': 'Ein Secret verwenden, das im Namespace liegt',
  'backupPicker.keysSource': 'Die Schlüssel dieser Quelle verwahrt das Portal.',
  'backupPicker.accessKeyId': 'Zugriffsschlüssel-ID',
  'backupPicker.secretAccessKey': 'Geheimer Zugriffsschlüssel',
  'backupPicker.temporaryKey':
    'Schlüssel, die mit ASIA beginnen, sind temporär: Sie gelten nur mit einem Sitzungstoken, das Everest nicht weitergeben kann. Verwenden Sie einen dauerhaften Schlüssel; er beginnt mit AKIA.',
  'backupPicker.keysStay':
    'Wird als Geheimnis dieses Formulars behandelt, nie als einer seiner Werte.',
  'backupPicker.secretName': 'Name des Secrets',
  'backupPicker.secretNameHelp':
    'Mit AWS_ACCESS_KEY_ID und AWS_SECRET_ACCESS_KEY und dem Label everest-import.backstage.io/credentials: s3, eigens für diesen Import angelegt. Das Portal liest seine Werte nie.',
  'backupPicker.secretNotBrowsed':
    'Das Portal liest keine Secrets und kann deshalb nicht in den Bucket sehen. Geben Sie den Pfad von Hand ein.',
  'backupPicker.sourceNotBrowsed':
    'Das Portal darf nicht in diese Quelle sehen. Geben Sie den Pfad von Hand ein.',
  'backupPicker.clusterOnly':
    'Diese Quelle ist nur vom Cluster aus erreichbar, das Portal kann also nicht hineinsehen. Geben Sie den Pfad von Hand ein.',
  'backupPicker.placeIncomplete':
    'Geben Sie Endpunkt, Region und Bucket an, um dort Backups zu finden.',
  'backupPicker.keysIncomplete':
    'Geben Sie beide Schlüssel ein, um Backups zu finden.',
  'backupPicker.find': 'Backups suchen',
  'backupPicker.findAgain': 'Erneut suchen',
  'backupPicker.finding': 'Backups werden gesucht',
  'backupPicker.found': 'Gefundene Backups',
  'backupPicker.foundCount_one': '{{count, number}} Backup gefunden',
  'backupPicker.foundCount_other': '{{count, number}} Backups gefunden',
  'backupPicker.nothingFound': 'Hier wurde kein Backup erkannt',
  'backupPicker.nothingFoundText':
    'Sehen Sie in die Ordner, oder geben Sie den Pfad von Hand ein, wenn Sie ihn kennen.',
  'backupPicker.partial':
    'Es gibt mehr, als durchsucht wurde ({{folders, number}} Ordner). Den Rest finden Sie in den Ordnern.',
  'backupPicker.more': 'Mehr anzeigen',
  'backupPicker.search': 'In den Funden suchen',
  'backupPicker.anyEngine': 'Alle',
  'backupPicker.newestOf': 'Neueste Backups: {{title}}',
  'backupPicker.allOf': 'Alle Backups: {{title}}',
  'backupPicker.left': '{{left, number}} von {{total, number}} Backups',
  'backupPicker.unfit_one':
    '{{count, number}} weiteres anzeigen: unvollständig oder für diesen Import ungeeignet',
  'backupPicker.unfit_other':
    '{{count, number}} weitere anzeigen: unvollständig oder für diesen Import ungeeignet',
  'backupPicker.hideUnfit_one':
    '{{count, number}} ausblenden: unvollständig oder für diesen Import ungeeignet',
  'backupPicker.hideUnfit_other':
    '{{count, number}} ausblenden: unvollständig oder für diesen Import ungeeignet',
  'backupPicker.unread': 'noch nicht untersucht',
  'backupPicker.lookedInVain':
    'Gerade untersucht: Es ist verschwunden oder kein hier bekanntes Backup.',
  'backupPicker.complete': 'vollständig',
  'backupPicker.incomplete': 'unvollständig',
  'backupPicker.version': 'Version {{version}}',
  'backupPicker.restored': '{{size}} nach der Wiederherstellung',
  'backupPicker.wrongEngine':
    'Dies ist ein Backup von {{engine}}; die Datenbank wird {{wanted}}.',
  'backupPicker.wrongKind':
    '{{importer}} liest diese Art nicht. Gelesen wird: {{kinds}}.',
  'backupPicker.browse': 'In die Ordner sehen',
  'backupPicker.hideBrowse': 'Ordner ausblenden',
  'backupPicker.folders': 'Ordner',
  'backupPicker.root': 'Oberste Ebene',
  'backupPicker.openFolder': 'Ordner {{name}} öffnen',
  'backupPicker.useFolder': 'Diesen Ordner verwenden',
  'backupPicker.useFile': '{{name}} verwenden',
  'backupPicker.loadMore': 'Mehr laden',
  'backupPicker.emptyFolder': 'Dieser Ordner ist leer.',
  'backupPicker.loadingFolder': 'Ordner wird geladen',
  'backupPicker.path': 'Pfad des Backups',
  'backupPicker.pathHelp':
    'Wird ausgefüllt, wenn Sie ein Backup wählen; Sie können ihn auch jederzeit eingeben.',
  'backupPicker.waiting': 'Es wird geladen, was der Importer liest',
  'backupPicker.chosen': 'Gewählt',
  'backupPicker.kind': 'Art',
  'backupPicker.time': 'Erstellt',
  'backupPicker.size': 'Größe',
  'backupPicker.engineVersion': 'Datenbankversion',
  'backupPicker.engineOf': 'Datenbanktyp',
  'backupPicker.yes': 'ja',
  'backupPicker.no': 'nein',
  'backupPicker.fault.source': 'Wählen Sie, wo das Backup liegt.',
  'backupPicker.fault.endpoint':
    'Der Endpunkt {{value}} ist ungültig: Geben Sie eine HTTP(S)-URL wie https://s3.eu-central-1.amazonaws.com an, ohne Anmeldedaten darin.',
  'backupPicker.fault.region':
    'Die Region {{value}} ist ungültig: Geben Sie eine wie eu-central-1 an.',
  'backupPicker.fault.bucket':
    'Der Bucket {{value}} ist ungültig: Geben Sie einen einfachen Namen aus 3 bis 63 Kleinbuchstaben, Ziffern, Bindestrichen und Punkten an.',
  'backupPicker.fault.keys':
    'Geben Sie Zugriffsschlüssel-ID und geheimen Zugriffsschlüssel eines dauerhaften Schlüssels ein, oder nennen Sie ein Secret.',
  'backupPicker.fault.mask':
    'Ein maskierter Schlüssel ist kein Schlüssel: Geben Sie die Schlüssel erneut ein.',
  'backupPicker.fault.secretName':
    'Das Secret {{value}} ist ungültig: Geben Sie seinen Namen aus Kleinbuchstaben, Ziffern, Bindestrichen und Punkten an.',
  'backupPicker.fault.cancelled':
    'Noch ist nicht bekannt, ob der Importer dieses Backup liest: Gehen Sie noch einmal weiter.',
  'backupPicker.fault.missing':
    'Wählen Sie ein Backup, oder geben Sie seinen Pfad an.',
  'backupPicker.fault.long': 'Der Pfad ist länger als 1024 Zeichen.',
  'backupPicker.fault.blank':
    'Der Pfad enthält Leerzeichen, die Everest nicht annimmt. Kopieren Sie das Backup an einen Pfad ohne Leerzeichen.',
  'backupPicker.fault.malformed':
    'Der Pfad {{value}} ist ungültig: Geben Sie Ordner an, getrennt durch einzelne Schrägstriche, etwa shop/backup-1.',
};
