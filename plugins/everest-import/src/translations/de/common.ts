import type { commonMessages } from '../../messages/common';
import type { Translation } from '../Translation';

export const common: Translation<typeof commonMessages> = {
  'common.labelled': '{{label}}:',
  'common.labelledText': '{{label}}: {{text}}',
  'common.copy': 'Kopieren: {{what}}',
  'common.copied': 'Kopiert',
  'common.details': 'Details',
  'common.loading': 'Wird geladen',
  'common.tryAgain': 'Erneut versuchen',
  'common.yes': 'Ja',
  'common.no': 'Nein',
  'failure.notAllowedTitle': 'Sie dürfen das nicht sehen',
  'failure.notAllowedText':
    'Bitten Sie das Team, das dieses Portal betreibt, um die Berechtigung, Datenbankimporte und Importer zu sehen.',
  'failure.title': 'Das konnte nicht geladen werden',
  'failure.staleTitle': 'Das Angezeigte ist vielleicht veraltet',
  'failure.text':
    'Versuchen Sie es gleich noch einmal. Bleibt es dabei, informieren Sie das Team, das dieses Portal betreibt.',
  'failure.raw': 'Meldung des Servers',
  'failure.sessionTitle': 'Ihre Sitzung ist beendet',
  'failure.sessionText':
    'Melden Sie sich in einem anderen Tab neu an und versuchen Sie es hier dann erneut.',
  'failure.awayTitle': 'Der Server dieses Portals antwortet nicht',
  'failure.awayText':
    'Prüfen Sie Ihre Verbindung und versuchen Sie es gleich noch einmal.',
  'failure.kept': 'Ihre Eingaben bleiben erhalten.',
  'cluster.unreachable': 'Cluster {{title}} ist nicht erreichbar',
  'cluster.unreachableSince':
    'Cluster {{title}} ist seit {{since}} nicht erreichbar',
  'cluster.unreachableText':
    'Was von ihm angezeigt wird, ist vielleicht veraltet.',
  'cluster.notSynced': 'Cluster {{title}} wird noch eingelesen',
  'cluster.notInstalled': 'Everest ist auf Cluster {{title}} nicht installiert',
  'cluster.notInstalledText':
    'Sobald Everest da ist, wird es von selbst erkannt.',
  'cluster.readOnly': 'Auf Cluster {{title}} läuft OpenEverest v2',
  'cluster.readOnlyText':
    'Seine Importe werden gezeigt; von hier lässt sich noch keiner starten.',
  'cluster.twoGenerations':
    'Auf Cluster {{title}} sind zwei Generationen von Everest',
  'cluster.twoGenerationsText':
    'Everest unterstützt nur eine je Cluster. Gezeigt wird die erste; wer den Cluster betreibt, kann OpenEverest v2 entfernen.',
  'cluster.missingRights': 'Dem Portal fehlen Rechte auf Cluster {{title}}',
  'cluster.missingRightsText': 'Wer den Cluster betreibt, kann sie erteilen:',
  'cluster.tooMany':
    'Auf Cluster {{title}} gibt es mehr, als dieses Portal behält',
  'cluster.tooManyOf':
    'Hier sind nur die ersten {{limit, number}} {{kind}} bekannt. Wer das Portal betreibt, kann die Grenze anheben.',
  'history.away':
    'Die eigene Datenbank des Portals ist seit {{since}} nicht erreichbar',
  'history.awayText':
    'Laufende Importe werden gezeigt, wie sie sind. Wer sie angefordert hat und was früher endete, kann fehlen oder veraltet sein; starten lässt sich keiner.',
  'filter.all': 'Alle',
  'filter.engine': 'Datenbanktyp',
  'filter.phase': 'Phase',
  'filter.cluster': 'Cluster',
  'filter.namespace': 'Namespace',
  'filter.importer': 'Importer',
  'filter.owner': 'Eigentümer',
  'filter.mine': 'Meine',
  'filter.myTeams': 'Meine Teams',
  'filter.requestedBy': 'Angefordert von',
  'filter.me': 'Mir',
  'filter.from': 'Angefordert ab (UTC)',
  'filter.to': 'Angefordert bis (UTC)',
  'filter.more': 'Mehr Filter',
  'filter.fewer': 'Weniger Filter',
  'filter.noMatch': 'Kein Eintrag passt zu den Filtern.',
  'filter.clear': 'Filter zurücksetzen',
  'engine.mysql': 'MySQL',
  'engine.postgresql': 'PostgreSQL',
  'engine.mongodb': 'MongoDB',
};
