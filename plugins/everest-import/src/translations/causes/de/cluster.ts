import type { CauseWords } from '../CauseWords';

const NOTHING = 'Daten sind keine angekommen.';
const NO_POD =
  'Kubernetes erzeugt vorher keinen Pod und sagt das nur in Events.';
const WAITS = 'Der Pod wartet auf einen Knoten und tut nichts.';
const NO_STORAGE =
  'Die Datenbank wartet auf ihren Speicherplatz und der Import auf die Datenbank.';

export const cluster: CauseWords<'cluster'> = {
  'webhook-away': {
    title: 'Ein Webhook, der gefragt werden muss, antwortet nicht',
    meaning:
      'Kubernetes fragt ihn, bevor es etwas dieser Art anlegt, und nimmt keine Antwort als Nein. Sein Name steht in der Meldung; die auf everest.percona.com enden, gehören zum Everest-Operator.',
    remedy:
      'Sorgen Sie dafür, dass das Programm hinter dem Webhook wieder läuft.',
  },
  'webhook-denied': {
    title: 'Eine Regel des Clusters hat abgelehnt, was der Import braucht',
    meaning:
      'Ein Webhook oder eine Policy dieses Clusters hat es geprüft und abgelehnt; Name und Grund stehen in der Meldung.',
    remedy:
      'Ändern Sie die Regel, oder was sie ablehnt: Die Meldung sagt, welche.',
  },
  's3-secret-shared': {
    title:
      'Das S3-Secret gehört zu einem anderen Import oder einem Backup-Speicher',
    meaning:
      'Jede Datenbank braucht ein eigenes S3-Secret. Everest hat dieses nicht übernommen und löscht es trotzdem unter seinem Namen, wenn die Datenbank gelöscht wird: Der andere Import, der Backup-Speicher oder die Datenbank hat dann keine Schlüssel mehr.',
    remedy:
      'Löschen Sie die Datenbank nicht so, wie sie ist. Nehmen Sie zuerst mit dem Befehl dataSource aus ihr heraus, damit das Secret bleibt; der nächste Import bekommt Schlüssel oder ein eigenes Secret.',
  },
  's3-section-missing': {
    title: 'Die Datenbank nennt keine S3-Quelle',
    meaning:
      'Ohne eine kann Everest nicht beginnen, und eine solche Datenbank auch nicht löschen, bis dataImport aus ihr herausgenommen ist.',
    remedy:
      'Bitten Sie das Plattformteam, dataImport aus der Datenbank herauszunehmen, damit sie gelöscht werden kann.',
  },
  's3-secret-missing': {
    title: 'Das S3-Secret ist nicht da',
    meaning:
      'Everest liest die S3-Schlüssel aus einem Secret des Namespace und hat keines mit diesem Namen gefunden.',
    remedy:
      'Legen Sie das Secret mit AWS_ACCESS_KEY_ID und AWS_SECRET_ACCESS_KEY im Namespace an. Es kann einige Minuten dauern, bis Everest wieder nachsieht.',
  },
  'importer-missing': {
    title: 'Den Importer gibt es nicht mehr',
    meaning: `Everest liest den DataImporter, wenn es beginnt, und jemand hat ihn seit der Anforderung gelöscht. ${NOTHING}`,
    remedy: 'Registrieren Sie den Importer wieder, unter demselben Namen.',
  },
  'rights-refused': {
    title: 'Kubernetes hat die Rechte verweigert, die der Importer verlangt',
    meaning: `Everest legt für jeden Import ein Konto mit diesen Rechten an und darf eines davon nicht vergeben. ${NOTHING}`,
    remedy:
      'Prüfen Sie die Rechte des Importers und die des Everest-Operators.',
  },
  'import-job-refused': {
    title: 'Kubernetes hat den Job des Importers abgelehnt',
    meaning: `Eine Regel des Clusters, etwa eine Policy oder eine Quota für Jobs, lässt Everest den Importer nicht starten. ${NOTHING}`,
    remedy:
      'Finden Sie heraus, welche Regel die Meldung nennt, und lassen Sie den Job des Imports durch.',
  },
  'credentials-incomplete': {
    title: 'Die Zugangsdaten der Datenbank sind unvollständig',
    meaning:
      'Der Importer bekommt Name und Passwort eines Administrators aus dem Secret mit den Benutzern der Datenbank, und darin fehlt ein Schlüssel, oder das Secret fehlt.',
    remedy:
      'Tragen Sie nach, was die Meldung nennt, in das Secret mit den Benutzern der Datenbank, so wie es in der Quelldatenbank war.',
  },
  'quota-needs-requests': {
    title: 'Die Quota des Namespace verlangt Grenzen, die Everest nicht setzt',
    meaning: `Ein Importer hat keine eigenen Grenzen, und die Quota nimmt nichts ohne. ${NO_POD}`,
    remedy:
      'Geben Sie dem Namespace eine LimitRange mit Standardwerten für das, was die Meldung nennt.',
  },
  'quota-exceeded': {
    title: 'Die Quota des Namespace ist ausgeschöpft',
    meaning:
      'Kubernetes erzeugt nichts mehr von dem, was die Meldung nennt, bevor Platz ist; von Pods sagt es das nur in Events.',
    remedy:
      'Erhöhen Sie die Quota, oder löschen Sie, was nicht mehr gebraucht wird.',
  },
  'limit-range': {
    title: 'Der Namespace erlaubt keine Container dieser Größe',
    meaning: `Eine LimitRange des Namespace lehnt ab, was verlangt wurde. ${NO_POD}`,
    remedy:
      'Ändern Sie die LimitRange, oder verlangen Sie eine Größe, die sie erlaubt.',
  },
  'node-volume': {
    title: 'Kein Knoten kann das Volume nehmen',
    meaning: `Volumes bleiben in ihrer Zone oder auf ihrem Knoten, und dort ist kein Platz, oder es gibt keinen mehr. ${WAITS}`,
    remedy:
      'Fügen Sie einen Knoten oder Speicherplatz hinzu, wo das Volume liegt; oder nehmen Sie eine Speicherklasse, die erst bindet, wenn ein Knoten gewählt ist.',
  },
  'volume-unbound': {
    title: 'Ein Volume der Datenbank ist nicht angelegt',
    meaning: `Die Anforderung von Speicherplatz ist nicht erfüllt. ${WAITS}`,
    remedy:
      'Sehen Sie sich die PersistentVolumeClaims des Namespace an, und was Volumes anlegt.',
  },
  'no-cpu': {
    title: 'Kein Knoten hat genug CPU übrig',
    meaning: WAITS,
    remedy:
      'Fügen Sie einen Knoten hinzu, machen Sie CPU frei, oder verlangen Sie weniger für die Datenbank.',
  },
  'no-memory': {
    title: 'Kein Knoten hat genug Arbeitsspeicher übrig',
    meaning: WAITS,
    remedy:
      'Fügen Sie einen Knoten hinzu, machen Sie Arbeitsspeicher frei, oder verlangen Sie weniger für die Datenbank.',
  },
  'node-affinity': {
    title: 'Kein Knoten passt zu den Platzierungsregeln',
    meaning: `Regeln sagen, auf welchen Knoten er laufen darf oder wie weit auseinander, und danach bleibt kein Knoten übrig. ${WAITS}`,
    remedy:
      'Fügen Sie Knoten hinzu, betreiben Sie weniger Knoten der Datenbank, oder wählen Sie eine andere Scheduling-Policy.',
  },
  'node-taint': {
    title: 'Die Knoten sind für andere reserviert',
    meaning: `Sie haben Taints, sodass nur Pods zu ihnen kommen, die es dürfen. ${WAITS}`,
    remedy:
      'Sehen Sie sich die Taints der Knoten an, und fügen Sie einen Knoten ohne hinzu.',
  },
  'nodes-closed': {
    title: 'Knoten sind für neue Pods gesperrt oder nicht in Ordnung',
    meaning: `Sie sind in Wartung, antworten nicht, oder ihnen gehen Platz oder Arbeitsspeicher aus; die Meldung sagt, was. ${WAITS}`,
    remedy:
      'Kümmern Sie sich um die Knoten: Reparieren Sie, was nicht in Ordnung ist, und geben Sie die wieder frei, deren Wartung vorbei ist.',
  },
  unschedulable: {
    title: 'Kein Knoten nimmt den Pod',
    meaning: WAITS,
    remedy: 'Sehen Sie sich die Knoten an, und was sie übrig haben.',
  },
  'storage-class-missing': {
    title: 'Die Speicherklasse ist nicht da',
    meaning: NO_STORAGE,
    remedy:
      'Legen Sie die Speicherklasse aus der Meldung an, oder wählen Sie eine, die da ist.',
  },
  'volume-not-made': {
    title: 'Der Speicherplatz der Datenbank lässt sich nicht anlegen',
    meaning: `Was in diesem Cluster Volumes anlegt, lehnt ab oder scheitert. ${NO_STORAGE}`,
    remedy:
      'Sehen Sie nach, was die Meldung sagt: kein Platz, keine Rechte, oder keine Speicherklasse als Standard.',
  },
};
