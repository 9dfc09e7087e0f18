import type { setupMessages } from '../../messages/setup';
import type { Translation } from '../Translation';

export const setup: Translation<typeof setupMessages> = {
  'setup.empty': 'Keine Cluster für Sie',
  'setup.emptyText':
    'Ein Plattformteam nennt in der Konfiguration dieses Portals die Cluster und wer ihre Namespaces nutzen darf.',
  'setup.connection': 'Verbindung',
  'setup.ready': 'Bereit',
  'setup.away': 'Nicht erreichbar',
  'setup.reading': 'Wird noch eingelesen',
  'setup.noEverest': 'Everest ist nicht installiert',
  'setup.lacking': 'Es fehlen Rechte',
  'setup.staleSince': 'Veraltet seit',
  'setup.reason': 'Grund',
  'setup.name': 'Name',
  'setup.version': 'Everest',
  'setup.versionUnknown': 'installiert, Version unbekannt',
  'setup.secondGeneration':
    'OpenEverest v2, wird gezeigt und nicht geschrieben',
  'setup.besides': 'Daneben',
  'setup.besidesText':
    'Auch OpenEverest v2 ist da, was Everest in einem Cluster nicht unterstützt. Es wird nicht gelesen.',
  'setup.notInstalled': 'nicht installiert',
  'setup.notKnownYet': 'nicht bekannt, bis der Cluster gelesen ist',
  'setup.neverRead': 'Seit dem Start dieses Portals nie gelesen',
  'setup.tooMany': 'Zu viele',
  'setup.tooManyOf':
    'Nur die ersten {{limit, number}} {{kind}} werden behalten: Löschen Sie einige, oder erhöhen Sie everestImport.clusters[].limits.{{kind}}.',
  'setup.clock': 'Uhr',
  'setup.clockAhead': '{{distance}} vor der Uhr dieses Portals',
  'setup.clockBehind': '{{distance}} hinter der Uhr dieses Portals',
  'setup.clockRemedy':
    'Angezeigte Zeiten weichen um ebenso viel ab, und Tokens oder signierte Anfragen können abgelehnt werden. Stellen Sie beide Uhren nach demselben Zeitserver.',
  'setup.rights': 'Rechte in Kubernetes',
  'setup.noneMissing': 'Es fehlt keines.',
  'setup.rightsUnknown':
    'Nicht bekannt, solange der Cluster nicht erreichbar ist.',
  'setup.rightsNotShown':
    'Was fehlt, dürfen Sie nicht sehen: Dazu braucht es die Berechtigung everest-import.setup.read.',
  'setup.grant': 'Wer den Cluster betreibt, kann das Fehlende erteilen:',
  'setup.optionalRights':
    'Diese sind optional. Ohne sie gelingen Importe, nur ist weniger von ihnen zu sehen:',
  'setup.rightInCluster': '{{verb}} {{resource}} im ganzen Cluster',
  'setup.rightInNamespace': '{{verb}} {{resource}} im Namespace {{namespace}}',
  'setup.grantLine': 'Befehl für {{verb}} {{resource}}',
};
