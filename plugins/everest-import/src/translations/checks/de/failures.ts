import type { FailureWords, RemedyWords } from '../CheckWords';

const CHOOSE_IMPORTER =
  'Wählen Sie einen anderen, oder bitten Sie das Plattformteam, ihn zu erlauben.';
const OTHER_SECRET =
  'Legen Sie ein anderes Secret mit denselben Schlüsseln an.';
const FOR_OTHERS =
  'Um für andere zu importieren, fragen Sie das Plattformteam: Es kann Sie dafür eintragen.';

export const failures: FailureWords = {
  'namespace-unknown':
    'Einen Namespace {{name}} gibt es im Cluster {{cluster}} nicht. Wählen Sie einen, den es gibt.',
  'namespace-unmanaged':
    'Der Namespace {{name}} wird nicht von Everest verwaltet. Wählen Sie einen anderen, oder bitten Sie das Plattformteam, ihn zu Everest hinzuzufügen.',
  'namespace-being-deleted':
    'Der Namespace {{name}} wird gelöscht. Wählen Sie einen anderen.',
  'name-too-long':
    'Der Name {{name}} hat {{given}} Zeichen; höchstens {{most}} sind möglich. Wählen Sie einen kürzeren.',
  'name-malformed-database':
    'Der Name {{name}} ist nicht möglich. Beginnen Sie mit einem Kleinbuchstaben, fahren Sie mit Kleinbuchstaben, Ziffern und Bindestrichen fort, und enden Sie nicht mit einem Bindestrich.',
  'name-being-deleted':
    'Die Datenbank {{name}} in {{namespace}} wird gelöscht. Warten Sie, bis sie weg ist, oder wählen Sie einen anderen Namen.',
  'name-taken':
    'Eine Datenbank {{name}} gibt es in {{namespace}} schon. Wählen Sie einen anderen Namen.',
  'name-shared-rights':
    'Der Importer {{importer}} verlangt Rechte im ganzen Cluster. Everest führt sie unter dem Namen der Datenbank, und eine Datenbank {{name}} in einem anderen Namespace hat auch solche Rechte. Wählen Sie einen anderen Namen.',
  'profile-unknown':
    'Ein Profil {{name}} gibt es nicht. Möglich sind: {{choices}}; oder lassen Sie es weg.',
  'profile-engine':
    'Das Profil {{name}} ist nicht für {{type}}. Möglich sind: {{choices}}; oder lassen Sie es weg.',
  'engine-not-installed':
    'Der Operator von {{type}} ist im Namespace {{namespace}} nicht bereit (Zustand: {{found}}). Wählen Sie einen anderen Namespace, oder bitten Sie das Plattformteam, ihn zu installieren.',
  'version-none-offered':
    'Im Namespace {{namespace}} wird keine Version von {{type}} angeboten. Fragen Sie das Plattformteam: Vielleicht erreicht Everest seine Versionsliste nicht.',
  'version-not-offered':
    'Die Version {{version}} von {{type}} wird im Namespace {{namespace}} nicht angeboten. Möglich sind: {{choices}}.',
  'ceiling-exceeded-engine':
    '{{type}} darf in {{namespace}} nicht genutzt werden. Möglich sind: {{choices}}.',
  'importer-unknown':
    'Einen Importer {{name}} gibt es für den Cluster {{cluster}} nicht. Wählen Sie einen aus der Liste der Importer.',
  'importer-engine':
    'Der Importer {{name}} importiert nicht in {{type}}. Er kennt: {{engines}}.',
  'importer-not-allowed': `Der Importer {{name}} ist in diesem Portal nicht erlaubt. ${CHOOSE_IMPORTER}`,
  'importer-cluster-rights': `Der Importer {{name}} verlangt Rechte im ganzen Cluster. ${CHOOSE_IMPORTER}`,
  'importer-wildcard-rights': `Der Importer {{name}} verlangt Rechte auf alles einer Art (*). ${CHOOSE_IMPORTER}`,
  'importer-escalating-rights': `Der Importer {{name}} verlangt Rechte, mit denen er sich weitere verschaffen könnte ({{could}}). ${CHOOSE_IMPORTER}`,
  'importer-image-unpinned':
    'Der Importer {{name}} nutzt das Image {{image}}, das nicht über seinen Digest benannt ist. Wählen Sie einen anderen, oder bitten Sie das Plattformteam, das Image als ...@sha256:... anzugeben.',
  'importer-changed':
    'Der Importer {{importer}} wurde inzwischen geändert{{at}}. Sehen Sie ihn sich noch einmal an.',
  'required-by-importer':
    'Der Importer {{importer}} braucht {{field}}. Füllen Sie es aus.',
  'config-missing': 'Der Importer braucht {{field}}. Füllen Sie es aus.',
  'config-unknown': 'Der Importer kennt {{field}} nicht. Entfernen Sie es.',
  'config-invalid': 'Der Wert von {{field}} stimmt nicht: {{reason}}.',
  'config-not-wanted':
    'Der Importer {{name}} nimmt keine Einstellungen. Lassen Sie sie weg.',
  'backup-source-unknown':
    'Eine Backup-Quelle {{name}} gibt es für Sie nicht. Wählen Sie eine angebotene, oder geben Sie Bucket, Region und Endpunkt an.',
  'missing-bucket':
    'Die Backup-Quelle {{name}} hat mehrere Buckets. Wählen Sie einen: {{choices}}.',
  'bucket-not-of-source':
    'Der Bucket {{bucket}} gehört nicht zur Backup-Quelle {{name}}. Möglich sind: {{choices}}.',
  'bucket-malformed':
    'Der Bucket {{bucket}} ist kein einfacher Bucketname. Nehmen Sie 3 bis 63 Kleinbuchstaben, Ziffern, Bindestriche und Punkte; keine ARN, keinen Alias, keinen Pfad.',
  'bucket-host-not-allowed':
    'Ohne Path-Style wird der Bucket {{bucket}} unter {{bucket}}.{{host}} gesucht, was hier nicht erlaubt ist. Schalten Sie Path-Style ein (forcePathStyle), oder bitten Sie das Plattformteam, es zu erlauben.',
  'region-malformed':
    'Die Region {{region}} ist nicht möglich. Geben Sie eine wie eu-central-1 an, ohne Leerzeichen.',
  'endpoint-malformed':
    'Der Endpunkt ist keine einfache Adresse. Geben Sie eine wie https://s3.eu-central-1.amazonaws.com an, ohne Pfad, Benutzer, Leerzeichen oder Punkt am Ende, und eine IP-Adresse in der üblichen Schreibweise.',
  'endpoint-not-s3-azure':
    'Der Endpunkt {{endpoint}} gehört zu Azure Storage, das kein S3 spricht. Kopieren Sie das Backup zu einem S3-Dienst, oder geben Sie den Endpunkt eines Gateways davor an, das S3 spricht.',
  'endpoint-not-s3-access-point':
    'Der Endpunkt {{endpoint}} ist der eines S3 Access Points, der nur über seinen Alias geht. Geben Sie den Endpunkt der Region an, etwa https://s3.eu-central-1.amazonaws.com, und als Bucket den Alias, der auf -s3alias endet.',
  'endpoint-not-s3-access-point-private':
    'Der Endpunkt {{endpoint}} ist der von S3 Access Points, die nur über ihre Aliasse gehen. Geben Sie den Endpunkt an, der mit bucket. statt accesspoint. beginnt, und als Bucket den Alias, der auf -s3alias endet.',
  'endpoint-not-s3-access-point-global':
    'Der Endpunkt {{endpoint}} ist der eines S3 Access Points für viele Regionen oder mit einer Funktion, aus dem hier nicht gelesen wird. Geben Sie den Endpunkt der Region an, etwa https://s3.eu-central-1.amazonaws.com, und einen Bucket dahinter.',
  'endpoint-not-s3-website':
    'Der Endpunkt {{endpoint}} ist der einer Website, die kein S3 spricht. Geben Sie den Endpunkt der Region an, etwa https://s3.eu-central-1.amazonaws.com, und den Bucket für sich.',
  'endpoint-not-s3-bucket-in-host':
    'Im Endpunkt {{endpoint}} steht ein Bucket. Geben Sie den Endpunkt der Region an, etwa https://s3.eu-central-1.amazonaws.com, und den Bucket für sich.',
  'endpoint-not-s3-aws-console':
    'Der Endpunkt {{endpoint}} ist die Konsole von AWS, die kein S3 spricht. Geben Sie den Endpunkt der Region an, etwa https://s3.eu-central-1.amazonaws.com.',
  'endpoint-not-s3-google-console':
    'Der Endpunkt {{endpoint}} ist einer für Browser, der kein S3 spricht. Geben Sie https://storage.googleapis.com an, mit HMAC-Schlüsseln der Interoperabilität.',
  'endpoint-not-s3-r2-public':
    'Der Endpunkt {{endpoint}} ist einer für Browser, der kein S3 spricht. Geben Sie den Endpunkt des Kontos des Buckets an, der auf .r2.cloudflarestorage.com endet.',
  'endpoint-not-allowed':
    'Der Endpunkt {{endpoint}} ist hier nicht erlaubt. Nehmen Sie einen erlaubten, oder bitten Sie das Plattformteam, ihn hinzuzufügen.',
  'endpoint-not-https':
    'Der Endpunkt {{endpoint}} muss über https erreicht werden. Beginnen Sie ihn mit https://.',
  'endpoint-private':
    'Der Endpunkt {{endpoint}} ist eine private Adresse. Bitten Sie das Plattformteam, sie zu erlauben.',
  'insecure-tls':
    'Die Prüfung des Zertifikats des S3-Servers (verifyTls) lässt sich hier nicht abschalten. Schalten Sie sie ein, oder bitten Sie das Plattformteam, es zu erlauben.',
  'path-malformed':
    'Der Pfad {{path}} ist nicht möglich. Geben Sie Ordner an, getrennt durch einfache Schrägstriche, etwa shop/backup-1.',
  'path-blank':
    'Der Pfad {{path}} enthält Leerzeichen. Kopieren Sie ihn noch einmal, ohne sie.',
  'path-layout':
    'Der Pfad {{path}} sieht nicht aus wie ein Backup, das {{importer}} lesen kann. Geben Sie den Ordner eines Backups an; er muss passen zu {{pattern}}.',
  'path-leaves':
    'Der Pfad {{path}} enthält . oder .. als Ordner. Geben Sie ihn ohne an.',
  'path-outside-source':
    'Der Pfad {{path}} liegt außerhalb der Backup-Quelle {{name}}. Wählen Sie einen, der so beginnt: {{choices}}.',
  'quantity-malformed':
    '{{amount}} ist keine Menge für {{field}}. Geben Sie eine wie 25Gi, 2G oder 600m an.',
  'quantity-too-small':
    '{{amount}} ist zu wenig für {{field}}. Geben Sie {{least}} oder mehr an.',
  'ceiling-exceeded-amount':
    '{{amount}} ist zu viel für {{field}}. Erlaubt ist hier höchstens {{most}}.',
  'request-over-limit':
    '{{amount}} in {{field}} ist mehr, als der Knoten bekommt. Geben Sie {{limit}} oder weniger an.',
  'storage-class-unknown':
    'Eine Speicherklasse {{name}} gibt es nicht. Möglich sind: {{choices}}.',
  'ceiling-exceeded-storage-class':
    'Die Speicherklasse {{name}} darf in {{namespace}} nicht genutzt werden. Möglich sind: {{choices}}.',
  'ceiling-exceeded-no-storage-class':
    'In {{namespace}} muss eine Speicherklasse angegeben werden. Möglich sind: {{choices}}.',
  'replicas-even':
    '{{nodes}} Knoten sind für {{type}} nicht möglich. Wählen Sie eine ungerade Zahl.',
  'replicas-too-many':
    '{{nodes}} Knoten sind für {{type}} zu viele. Wählen Sie {{most}} oder weniger.',
  'ceiling-exceeded-nodes':
    '{{nodes}} Knoten sind zu viele. Erlaubt sind hier höchstens {{most}}.',
  'proxy-engine':
    'Der Proxy {{proxy}} passt nicht zu {{type}}. Möglich sind: {{choices}}.',
  'proxy-too-few':
    'Zu wenige Proxys ({{given}}) für {{nodes}} Knoten von MySQL. Wählen Sie 2 oder mehr.',
  'ceiling-exceeded-proxies':
    '{{given}} Proxys sind zu viele. Erlaubt sind hier höchstens {{most}}.',
  'duplicate-address-range':
    'Ein Adressbereich steht zweimal in proxy.expose.ipSourceRanges. Entfernen Sie einen davon.',
  'address-range-malformed':
    '{{range}} ist kein Adressbereich. Geben Sie Bereiche wie 203.0.113.0/24 oder 2001:db8::/32 an, oder einzelne Adressen.',
  'source-browse-only':
    'Die Backup-Quelle {{name}} lässt sich ansehen, aber nicht importieren. Wählen Sie eine andere, oder bitten Sie das Plattformteam um Schlüssel für Importe.',
  'keys-not-taken':
    'Die Backup-Quelle {{name}} bringt eigene S3-Schlüssel mit. Lassen Sie s3Credentials weg.',
  'missing-s3-keys':
    'Die S3-Schlüssel fehlen. Geben Sie accessKeyId und secretAccessKey an, oder den Namen eines Secrets, das dafür angelegt wurde (secretName).',
  'missing-users':
    'Die Zugangsdaten der Quelldatenbank fehlen. Der Importer {{importer}} braucht für {{type}}: {{keys}}.',
  'missing-user-key':
    'In den Zugangsdaten der Datenbank fehlt der Wert von {{key}}. Füllen Sie ihn aus.',
  'name-malformed-secret':
    '{{name}} ist nicht der Name eines Secrets. Geben Sie einen aus Kleinbuchstaben, Ziffern, Bindestrichen und Punkten an.',
  'secret-in-use-import': `Das Secret {{name}} gehört zu einem anderen Import, der schon angefordert wurde. ${OTHER_SECRET}`,
  'secret-in-use-user-database': `Das Secret {{name}} gehört schon zur Datenbank {{user}}. ${OTHER_SECRET}`,
  'secret-in-use-user-import-job': `Das Secret {{name}} gehört schon zum Import-Job {{user}}. ${OTHER_SECRET}`,
  'secret-in-use-user-backup-storage': `Das Secret {{name}} gehört schon zum Backup-Speicher {{user}}. ${OTHER_SECRET}`,
  'secret-in-use-user-monitoring-config': `Das Secret {{name}} gehört schon zur Monitoring-Konfiguration {{user}}. ${OTHER_SECRET}`,
  'secret-in-use-s3-keys':
    'Das Secret {{name}} enthält schon die S3-Schlüssel dieses Imports. Nennen Sie ein anderes für die Benutzer der Datenbank.',
  'secret-of-database': `Das Secret {{name}} heißt wie eines mit den Benutzern einer Datenbank, das Everest anlegt und löscht. ${OTHER_SECRET}`,
  'secret-of-source':
    'Das Secret {{name}} gehört zu einer Backup-Quelle des Portals. Wählen Sie diese Quelle, oder ein eigenes Secret.',
  'secret-not-found':
    'Ein Secret {{name}} gibt es in {{namespace}} nicht. Legen Sie es zuerst an.',
  'secret-not-found-label':
    'Ein Secret {{name}} für diesen Zweck gibt es in {{namespace}} nicht: Es ist nicht da, oder ihm fehlt das Label {{label}}. Legen Sie es für diesen Import an, oder geben Sie ihm das Label.',
  'secret-owned': `Das Secret {{name}} gehört zu {{kind}} {{owner}}, und Everest nimmt keines, das einen Besitzer hat. ${OTHER_SECRET}`,
  'secret-not-known-unread':
    'Kubernetes sagt dem Portal nicht, wofür das Secret {{name}} in {{namespace}} ist ({{status}}). Bitten Sie das Plattformteam um das Recht delete auf secrets dort, mit dem das Portal nachsieht, oder um everestImport.s3.trustNamedSecrets.',
  'secret-not-known-users':
    'Wer sonst das Secret {{name}} nutzt, lässt sich nicht sagen: Das Portal darf {{kinds}} in {{namespace}} nicht auflisten, oder es sind zu viele. Bitten Sie das Plattformteam um dieses Recht, um höhere Grenzen oder um everestImport.s3.trustNamedSecrets.',
  'spec-reserved':
    'spec.{{path}} lässt sich hier nicht setzen. Nutzen Sie das eigene Feld der Anforderung dafür.',
  'everest-unknown-value':
    'Das Everest im Cluster {{cluster}} kennt {{value}} für {{field}} nicht. Möglich sind: {{choices}}.',
  'everest-unknown-field':
    'Das Everest im Cluster {{cluster}} kennt das Feld {{field}} nicht. Lassen Sie es weg, oder wählen Sie einen Cluster, dessen Everest es kennt.',
  'schedule-name-missing':
    'Ein Backup-Zeitplan hat keinen Namen. Füllen Sie {{at}}.name aus.',
  'schedule-storage-missing':
    'Ein eingeschalteter Backup-Zeitplan braucht einen Backup-Speicher. Füllen Sie {{at}}.backupStorageName aus.',
  'schedule-duplicate':
    'Zwei Backup-Zeitpläne haben dieselben Zeiten ({{times}}). Ändern Sie einen davon.',
  'schedule-storage-reused':
    'Zwei Backup-Zeitpläne nutzen den Backup-Speicher {{storage}}, was für {{type}} nicht möglich ist. Wählen Sie für einen davon einen anderen.',
  'schedule-storage-second':
    'Der Backup-Speicher {{storage}} ist ein zweiter, und {{type}} nimmt nur einen. Nehmen Sie {{first}} für jeden Zeitplan.',
  'schedules-too-many':
    '{{given}} Backup-Zeitpläne sind für {{type}} zu viele. Behalten Sie {{most}} oder weniger.',
  'pitr-storage-missing':
    'Point-in-Time-Recovery von MySQL braucht einen Backup-Speicher. Füllen Sie {{field}} aus, oder schalten Sie sie ab.',
  'pitr-storage-type':
    'Point-in-Time-Recovery von MySQL braucht einen Backup-Speicher vom Typ s3; {{name}} ist vom Typ {{type}}. Wählen Sie einen anderen.',
  'pitr-interval':
    'Ein Abstand von {{seconds}} Sekunden zwischen Uploads ist nicht möglich. Geben Sie 1 oder mehr an, oder lassen Sie ihn weg.',
  'sharding-engine':
    '{{type}} kennt kein Sharding. Lassen Sie spec.sharding weg.',
  'shards-too-few':
    '{{shards}} Shards sind nicht möglich. Geben Sie 1 oder mehr an.',
  'config-servers':
    '{{servers}} Config-Server sind für {{nodes}} Knoten nicht möglich. Geben Sie eine ungerade Zahl an, {{fewest}} oder mehr.',
  'ceiling-exceeded-shards':
    '{{shards}} Shards zu je {{nodes}} Knoten sind zu viele. Erlaubt sind hier höchstens {{most}} Knoten.',
  'ceiling-exceeded-config-servers':
    '{{servers}} Config-Server sind zu viele. Erlaubt sind hier höchstens {{most}}.',
  'engine-features-engine':
    'spec.engineFeatures.psmdb ist für MongoDB, nicht für {{type}}. Lassen Sie es weg.',
  'split-horizon-sharding':
    'Split-Horizon-DNS ({{dns}}) ist zusammen mit Sharding nicht möglich. Lassen Sie eines davon weg.',
  'name-malformed-reference':
    'In {{field}} steht nicht der Name eines Objekts. Geben Sie den Namen eines Objekts im Cluster an: Kleinbuchstaben, Ziffern, Bindestriche und Punkte.',
  'name-malformed-reference-no-text':
    'Was in {{field}} steht, ist kein Text und kein Name eines Objekts. Geben Sie den Namen eines Objekts im Cluster an: Kleinbuchstaben, Ziffern, Bindestriche und Punkte.',
  'reference-unknown':
    '{{name}} gibt es für {{cluster}}/{{namespace}} nicht. Wählen Sie etwas, das es gibt, oder bitten Sie das Plattformteam, es anzulegen.',
  'owner-foreign':
    'Sie gehören nicht zu {{ref}}. Wählen Sie sich selbst oder eine Ihrer Gruppen als Eigentümer.',
  'entity-unknown':
    '{{ref}} gibt es im Katalog nicht, soweit Sie ihn sehen. Wählen Sie eine Ihrer Komponenten.',
  'entity-foreign':
    '{{ref}} gehört weder Ihnen noch einer Ihrer Gruppen. Wählen Sie eine Ihrer Komponenten.',
  'system-unknown':
    '{{ref}} gibt es im Katalog nicht, soweit Sie ihn sehen. Wählen Sie eines Ihrer Systeme oder keines.',
  'system-foreign':
    '{{ref}} gehört weder Ihnen noch einer Ihrer Gruppen. Wählen Sie eines Ihrer Systeme oder keines.',
  'imports-at-once':
    'In {{namespace}} dürfen höchstens {{most}} Importe zugleich laufen, und so viele laufen gerade. Versuchen Sie es wieder, wenn einer davon zu Ende ist.',
};

export const remedies: RemedyWords = {
  'owner-foreign': FOR_OTHERS,
  'entity-foreign': FOR_OTHERS,
  'system-foreign': FOR_OTHERS,
};
