import type { fieldMessages } from '../../messages/fields';
import type { Translation } from '../Translation';

export const fields: Translation<typeof fieldMessages> = {
  'waiting.text':
    'Bis dahin nimmt das Formular keine Eingaben an. Noch ist nichts angelegt.',
  'waiting.cancel': 'Zurück zum Formular',
  'waiting.goesOn': 'Das Formular geht weiter, sobald alles geladen ist.',
  'targetPicker.title': 'Neue Datenbank',
  'targetPicker.loading':
    'Es wird geladen, wo Datenbanken angelegt werden dürfen',
  'targetPicker.filled':
    'Ein Link hat einen Teil dieses Formulars ausgefüllt. Sehen Sie sich jede Seite an.',
  'targetPicker.nothing':
    'Es gibt keinen Cluster, den Sie nutzen dürfen. Bitten Sie das Team, das dieses Portal betreibt, Sie für einen Namespace einzutragen.',
  'targetPicker.choose': 'Bitte wählen',
  'targetPicker.cluster': 'Cluster',
  'targetPicker.namespace': 'Namespace',
  'targetPicker.engine': 'Datenbanktyp',
  'targetPicker.name': 'Name',
  'targetPicker.nameHelp':
    'Kleinbuchstaben, Ziffern und Bindestriche, mit einem Buchstaben am Anfang; höchstens 22 Zeichen',
  'targetPicker.version': 'Version',
  'targetPicker.recommended': 'Die empfohlene: {{version}}',
  'targetPicker.profile': 'Profil',
  'targetPicker.noProfile': 'Keines: Größe selbst angeben',
  'targetPicker.replicas': 'Knoten',
  'targetPicker.size': 'Speicherplatz je Knoten',
  'targetPicker.cpu': 'CPU je Knoten',
  'targetPicker.memory': 'Arbeitsspeicher je Knoten',
  'targetPicker.copies': 'Aufbewahrte Backups',
  'targetPicker.proxies': 'Anzahl der Proxys',
  'targetPicker.sourceRanges': 'Erlaubte Adressbereiche',
  'targetPicker.class': 'Speicherklasse',
  'targetPicker.defaultClass': 'Standard des Clusters',
  'targetPicker.atMost': 'Höchstens {{value}}',
  'targetPicker.asProfile': 'Wie im Profil',
  'targetPicker.otherEngine': 'das Backup ist von {{engine}}',
  'targetPicker.reason.namespace': 'Dorthin ging Ihr letzter Import.',
  'targetPicker.reason.type': 'Wie im Backup.',
  'targetPicker.reason.version':
    'Am nächsten an {{version}}, der Version des Backups.',
  'targetPicker.reason.size': 'Das Backup braucht etwa {{size}}.',
  'targetPicker.reason.name': 'Nach dem Backup benannt.',
  'targetPicker.gone.cluster':
    'Den Cluster {{value}} gibt es nicht, oder Sie dürfen ihn nicht nutzen. Wählen Sie einen anderen.',
  'targetPicker.gone.namespace':
    'Den Namespace {{value}} gibt es auf diesem Cluster nicht, oder Sie dürfen ihn nicht nutzen. Wählen Sie einen anderen.',
  'targetPicker.gone.engine':
    '{{value}} ist in diesem Namespace nicht verfügbar. Wählen Sie einen anderen Datenbanktyp.',
  'targetPicker.gone.version':
    'Die Version {{value}} ist hier nicht verfügbar: Die empfohlene wird verwendet.',
  'targetPicker.gone.profile':
    'Das Profil {{value}} ist nicht für diese Datenbank. Geben Sie die Größe selbst an, oder wählen Sie ein anderes.',
  'targetPicker.gone.class':
    'Die Speicherklasse {{value}} ist hier nicht verfügbar: Der Standard des Clusters wird verwendet.',
  'targetPicker.fault.cluster': 'Wählen Sie einen Cluster.',
  'targetPicker.fault.namespace': 'Wählen Sie einen Namespace.',
  'targetPicker.fault.engine': 'Wählen Sie einen Datenbanktyp.',
  'targetPicker.fault.name': 'Geben Sie der Datenbank einen Namen.',
  'targetPicker.fault.nameMalformed':
    'Ein Name hat höchstens 22 Kleinbuchstaben, Ziffern und Bindestriche, beginnt mit einem Buchstaben und endet nicht mit einem Bindestrich.',
  'targetPicker.fault.replicas': 'Es muss mindestens ein Knoten sein.',
  'targetPicker.fault.replicasOdd':
    'MySQL und MongoDB brauchen eine ungerade Zahl von Knoten.',
  'targetPicker.fault.size':
    'Geben Sie den Speicherplatz als Menge an, etwa 25Gi.',
  'targetPicker.fault.sizeUnit':
    '{{value}} hat keine Einheit und zählt als Byte: Meinen Sie {{value}}Gi?',
  'targetPicker.fault.cpu': 'Geben Sie die CPU als Menge an, etwa 1 oder 600m.',
  'targetPicker.fault.memory':
    'Geben Sie den Arbeitsspeicher als Menge an, etwa 4G.',
  'targetPicker.fault.memoryUnit':
    '{{value}} hat keine Einheit und zählt als Byte: Meinen Sie {{value}}G?',
  'targetPicker.fault.classAlone':
    'Geben Sie zur Speicherklasse auch den Speicherplatz je Knoten an, oder überlassen Sie beides dem Profil.',
  'targetPicker.fault.backupStorage': 'Wählen Sie, wohin die Backups gehen.',
  'targetPicker.fault.copies':
    'Geben Sie eine ganze Zahl von Backups an, oder lassen Sie es leer.',
  'targetPicker.fault.proxies': 'Es gibt mindestens einen Proxy.',
  'targetPicker.fault.sourceRanges':
    '{{value}} ist kein Adressbereich. Geben Sie welche wie 203.0.113.0/24 oder 2001:db8::/32 an, mit Kommas getrennt.',
  'targetPicker.fault.sourceRangeTwice': 'Ein Adressbereich steht zweimal da.',
  'targetPicker.fault.resourcesApart':
    'Geben Sie CPU und Arbeitsspeicher je Knoten an, oder überlassen Sie beides dem Profil.',
  'importerPicker.title': 'Importer',
  'importerPicker.targetFirst': 'Wählen Sie zuerst Cluster und Datenbanktyp.',
  'importerPicker.loading': 'Importer werden geladen',
  'importerPicker.loadingOne':
    'Der Importer und seine Einstellungen werden geladen',
  'importerPicker.nothing':
    'Kein Importer dieses Clusters nimmt diesen Datenbanktyp.',
  'importerPicker.notRead':
    'Der Cluster {{title}} wird noch eingelesen: Seine Importer sind noch nicht bekannt. Versuchen Sie es gleich noch einmal.',
  'importerPicker.away':
    'Der Cluster {{title}} antwortet nicht, deshalb sind seine Importer nicht bekannt.',
  'importerPicker.awaySince':
    'Der Cluster {{title}} antwortet seit {{since}} nicht, deshalb sind seine Importer nicht bekannt.',
  'importerPicker.importer': 'Importer',
  'importerPicker.gone':
    'Den Importer {{name}} gibt es für diese Datenbank nicht, oder Sie dürfen ihn nicht nutzen. Wählen Sie einen anderen.',
  'importerPicker.choose': 'Bitte wählen',
  'importerPicker.preview':
    'Daten-Importer sind in Everest eine technische Vorschau.',
  'importerPicker.otherKind': 'nimmt kein {{kind}}',
  'importerPicker.reason': 'Er nimmt Backups dieser Art.',
  'importerPicker.noneTakes':
    'Kein Importer dieses Clusters nimmt {{kind}}. Gehen Sie zurück und wählen Sie ein anderes Backup oder einen anderen Cluster.',
  'importerPicker.changed':
    'Der Importer {{name}} nimmt kein {{kind}}: Prüfen Sie, welcher jetzt gewählt ist.',
  'importerPicker.takes': 'Nimmt',
  'importerPicker.takesUnknown': 'welche Arten von Backups, sagt er nicht',
  'importerPicker.right': 'Darf',
  'importerPicker.clusterRight': 'Darf im ganzen Cluster',
  'importerPicker.finding': 'Wissenswert',
  'importerPicker.config': 'Einstellungen des Importers',
  'importerPicker.configFolded':
    'Einstellungen des Importers: keine muss geändert werden',
  'importerPicker.json': 'Einstellungen als JSON',
  'importerPicker.jsonHelp':
    'Dieser Importer beschreibt seine Einstellungen so, dass kein Formular sie zeigen kann.',
  'importerPicker.jsonFault': 'Das ist noch kein JSON-Objekt.',
  'importerPicker.map.add': 'Eintrag hinzufügen',
  'importerPicker.map.name': 'Name',
  'importerPicker.map.value': 'Wert',
  'importerPicker.map.remove': 'Entfernen',
  'importerPicker.map.removeName': '{{name}} entfernen',
  'importerPicker.map.fault':
    'Geben Sie jedem Eintrag einen Namen und keinen zweimal.',
  'importerPicker.fault.none': 'Wählen Sie einen Importer.',
  'importerPicker.fault.json':
    'Die Einstellungen sind kein JSON-Objekt: Berichtigen Sie die Eingabe.',
  'importerPicker.fault.config':
    'Einige Einstellungen stimmen nicht: Berichtigen Sie, was markiert ist.',
  'importerPicker.fault.loading':
    'Der Importer und seine Einstellungen werden noch geladen.',
  'credentialsPicker.title': 'Zugangsdaten der Datenbank',
  'credentialsPicker.loading':
    'Es wird geladen, welche Zugangsdaten nötig sind',
  'credentialsPicker.kind': 'Woher sie kommen',
  'credentialsPicker.kinds.none': 'Keine',
  'credentialsPicker.kinds.keys': 'Eingeben oder einfügen',
  'credentialsPicker.kinds.secret':
    'Ein Secret verwenden, das im Namespace liegt',
  'credentialsPicker.needed':
    'Der Importer braucht die Zugangsdaten der Datenbank, von der das Backup stammt; in Everest stehen sie in deren Secret everest-secrets-<name>. Ein eigenes Secret braucht das Label everest-import.backstage.io/credentials: database und gilt für eine Datenbank.',
  'credentialsPicker.paste': 'Secret einfügen',
  'credentialsPicker.pasteHelp':
    'So, wie kubectl get secret -o yaml es zeigt, oder als Zeilen der Form key: value. Es wird hier zerlegt und nicht angezeigt.',
  'credentialsPicker.missing':
    'Übernommen bis auf {{keys}}: Geben Sie diese ein.',
  'credentialsPicker.allTaken': 'Alle Schlüssel wurden übernommen.',
  'credentialsPicker.unknown':
    'Weggelassen, weil der Datenbanktyp diese Schlüssel nicht kennt: {{keys}}.',
  'credentialsPicker.secretName': 'Name des Secrets',
  'credentialsPicker.fault.noKeys':
    'Geben Sie die Zugangsdaten ein, oder fügen Sie sie ein.',
  'credentialsPicker.fault.noSecret': 'Geben Sie den Namen des Secrets an.',
  'credentialsPicker.fault.notMap':
    'Das ist weder YAML noch JSON mit Schlüsseln darin.',
  'credentialsPicker.fault.notSecret':
    'Das ist ein Kubernetes-Objekt, aber kein Secret.',
  'credentialsPicker.fault.notBase64': 'Ein Wert unter data ist kein Base64.',
  'credentialsPicker.fault.notUtf8':
    'Ein Wert unter data ist kein Text in UTF-8: Verwenden Sie stattdessen ein Secret, das im Namespace liegt.',
  'credentialsPicker.fault.notText': 'Ein Wert ist kein Text.',
};
