import type { CauseWords } from '../CauseWords';

const HOST = 'Die Meldung nennt den Host.';

export const network: CauseWords<'network'> = {
  'api-server-away': {
    title: 'Der Importer erreicht Kubernetes nicht',
    meaning:
      'Er bittet den API-Server des Clusters um eine Wiederherstellung und bekam keine Verbindung.',
    remedy:
      'Suchen Sie eine NetworkPolicy des Namespace, die Pods vom API-Server fernhält.',
  },
  'api-server-not-trusted': {
    title: 'Der Importer vertraut Kubernetes nicht',
    meaning:
      'Er bittet den API-Server des Clusters um eine Wiederherstellung, und was antwortete, hat ein anderes Zertifikat als das, das Pods genannt wird.',
    remedy:
      'Suchen Sie einen Proxy dazwischen, und sehen Sie sich die Zertifikate des Clusters an: Pods kennen sie durch die ConfigMap kube-root-ca.crt.',
  },
  'database-tls-refused': {
    title: 'Importer und Datenbank sind sich über Verschlüsselung nicht einig',
    meaning:
      'Eine Seite nimmt nur verschlüsselte Verbindungen, oder der Client kennt das Zertifikat der Datenbank nicht. An die Datenbank wurde nichts gesendet.',
    remedy:
      'Geben Sie dem Client des Importers die Zertifizierungsstelle der Datenbank, oder seine Option für Verbindungen im Cluster.',
  },
  'database-unreachable': {
    title: 'Die Datenbank antwortet nicht',
    meaning:
      'Der Importer oder das Werkzeug zum Wiederherstellen bekam während der Arbeit keine Verbindung zur Datenbank.',
    remedy:
      'Sehen Sie in Everest nach, wie es der Datenbank geht, und suchen Sie eine NetworkPolicy dazwischen.',
  },
  'tls-refused': {
    title: 'Dem Zertifikat eines Servers wird nicht vertraut',
    meaning: `Der Cluster kennt nicht, wer es unterschrieben hat, es ist für einen anderen Namen, es ist abgelaufen, oder der Server spricht gar kein TLS. ${HOST}`,
    remedy:
      'Geben Sie dem Server ein Zertifikat, dem der Cluster vertraut; ist es der S3-Server und das Netz sicher, kann der Import ohne diese Prüfung angefordert werden.',
  },
  'dns-failed': {
    title: 'Ein Hostname ist im Cluster nicht bekannt',
    meaning: `Die Namensauflösung des Clusters hat keine Adresse für ihn. ${HOST}`,
    remedy:
      'Prüfen Sie den Endpunkt auf Tippfehler, ob der Bucket in den Pfad statt in den Hostnamen gehört, und die Namensauflösung des Clusters.',
  },
  'connection-refused': {
    title: 'Ein Server lehnt die Verbindung ab',
    meaning: `Unter dieser Adresse und diesem Port hört nichts zu. ${HOST}`,
    remedy:
      'Prüfen Sie die Adresse, etwa den Endpunkt und seinen Port, und ob der Server läuft.',
  },
  'connection-timed-out': {
    title: 'Ein Server antwortet dem Cluster nicht',
    meaning: `Eine Firewall oder eine NetworkPolicy verwirft die Pakete, oder der Server ist weg. ${HOST}`,
    remedy:
      'Öffnen Sie den Weg von den Knoten der Datenbank zum Endpunkt, und prüfen Sie den Endpunkt.',
  },
  'reconcile-paused': {
    title: 'Die Datenbank blieb für Everest angehalten',
    meaning:
      'Importer halten Everest durch eine Annotation von der Datenbank fern, solange sie arbeiten. Jetzt arbeitet keiner an ihr, und niemand hat das zurückgenommen, wie nach einem Importer, der beendet wurde: Everest tut nichts mehr für die Datenbank.',
    remedy: 'Entfernen Sie die Annotation von der Datenbank.',
  },
  'operator-silent': {
    title: 'Everest macht damit nicht weiter und sagt nicht, warum',
    meaning:
      'Der Everest-Operator schreibt sein erstes Wort in Sekunden. Vielleicht läuft er nicht, kümmert sich nicht um diesen Namespace oder scheitert so, dass er es niemandem sagt.',
    remedy:
      'Sehen Sie nach, ob der Everest-Operator läuft, und sehen Sie in sein Log.',
  },
  'database-never-ready': {
    title: 'Die Datenbank startet nicht, und nichts sagt, warum',
    meaning:
      'Die Operatoren der Datenbanken sagen Everest wenig davon, woran sie scheitern: eine Version, die nicht in ihrer Liste steht, ein Objekt, das sie nicht anlegen können.',
    remedy:
      'Sehen Sie sich die Pods der Datenbank an und das Log ihres Operators.',
  },
  'pod-missing': {
    title: 'Der Importer läuft, und es gibt keinen Pod von ihm',
    meaning:
      'Kubernetes hat für seinen Job keinen Pod erzeugt, oder er wurde gelöscht, und kein Event sagt, warum.',
    remedy:
      'Sehen Sie sich den Job an, und den Controller-Manager des Clusters.',
  },
};
