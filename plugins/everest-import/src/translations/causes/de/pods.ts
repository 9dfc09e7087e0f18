import type { CauseWords } from '../CauseWords';

const NO_IMAGE = 'Ohne sein Image startet der Container nicht.';
const WAITS = 'Der Container wartet darauf und startet nicht.';
const NO_POD =
  'Kubernetes erzeugt vorher keinen Pod und sagt das nur in Events.';

export const pods: CauseWords<'pods'> = {
  'image-rate-limited': {
    title: 'Die Registry lässt den Cluster vorerst keine Images mehr laden',
    meaning: `Die Registry zählt, was geladen wird, und der Anteil des Clusters ist verbraucht. ${NO_IMAGE}`,
    remedy:
      'Warten Sie, oder lassen Sie das Image über einen Spiegel oder mit einem eigenen Konto laden.',
  },
  'image-denied': {
    title: 'Die Registry gibt dem Cluster das Image nicht',
    meaning: `Das Image gibt es nicht, oder es braucht eine Anmeldung, die der Cluster nicht hat. ${NO_IMAGE}`,
    remedy:
      'Prüfen Sie den Namen des Images; geben Sie den Knoten oder dem ServiceAccount des Pods eine Anmeldung an der Registry.',
  },
  'registry-unreachable': {
    title: 'Die Knoten erreichen die Registry des Images nicht',
    meaning: `Zwischen Knoten und Registry stehen Netz, Namensauflösung oder Zertifikat im Weg. ${NO_IMAGE}`,
    remedy: 'Prüfen Sie von einem Knoten aus, ob die Registry antwortet.',
  },
  'image-platform': {
    title: 'Das Image ist nicht für die Prozessoren der Knoten gemacht',
    meaning: `Es gibt ein Image, aber für andere Prozessoren. ${NO_IMAGE}`,
    remedy:
      'Bauen Sie das Image für die Plattform der Knoten, oder sorgen Sie für Knoten der anderen.',
  },
  'image-name-wrong': {
    title: 'Ein Image mit diesem Namen gibt es nicht',
    meaning: `Die Registry antwortet und hat kein solches Image oder Tag. ${NO_IMAGE}`,
    remedy:
      'Berichtigen Sie den Namen des Images dort, wo er gesetzt ist, oder laden Sie das Image hoch. Der Job eines Importers behält den Namen, mit dem er begann.',
  },
  'image-no-room': {
    title: 'Der Knoten hat keinen Platz für das Image',
    meaning: `Die Platte des Knotens ist voll. ${NO_IMAGE}`,
    remedy:
      'Schaffen Sie Platz auf dem Knoten, oder nehmen Sie ihn bis dahin außer Betrieb.',
  },
  'image-not-pulled': {
    title: 'Ein Image lässt sich nicht laden',
    meaning: `Kubernetes versucht es immer wieder, und das Portal kennt keine Ursache, die zur Meldung passt. ${NO_IMAGE}`,
    remedy:
      'Sehen Sie sich die Zeile und die Events des Pods an: Sie nennen den Grund.',
  },
  'secret-missing': {
    title: 'Ein Secret, das der Import braucht, ist nicht da',
    meaning: `Jemand hat es gelöscht, oder es wurde nie angelegt. ${WAITS}`,
    remedy:
      'Legen Sie das Secret aus der Meldung wieder an; eines, das Everest anlegt, kommt nur mit einem neuen Import wieder.',
  },
  'config-map-missing': {
    title: 'Eine ConfigMap, die der Pod braucht, ist nicht da',
    meaning: `Jemand hat sie gelöscht, oder sie wurde nie angelegt. ${WAITS}`,
    remedy: 'Legen Sie die ConfigMap aus der Meldung wieder an.',
  },
  'image-runs-as-root': {
    title: 'Das Image würde als root laufen, was nicht erlaubt ist',
    meaning:
      'Der Pod darf nicht als root laufen, und das Image nennt keinen anderen Benutzer als Zahl. Der Container startet nicht.',
    remedy: 'Geben Sie dem Image des Importers einen Benutzer als Zahl.',
  },
  'command-missing': {
    title: 'Dieses Programm gibt es im Image nicht',
    meaning:
      'Das Kommando des Importers ist nicht in seinem Image, deshalb konnte der Container nicht starten. Daten sind keine angekommen.',
    remedy: 'Berichtigen Sie das Kommando des Importers oder sein Image.',
  },
  'image-platform-run': {
    title: 'Das Image läuft auf anderen Prozessoren',
    meaning:
      'Das Programm im Image ist für andere Prozessoren gemacht als die des Knotens. Daten sind keine angekommen.',
    remedy: 'Bauen Sie das Image des Importers für die Plattform der Knoten.',
  },
  'volume-not-attached': {
    title: 'Ein Volume lässt sich nicht an den Knoten bringen',
    meaning: `Ein anderer Knoten hält es noch, oder was Volumes anhängt, scheitert. ${WAITS}`,
    remedy:
      'Sehen Sie nach, ob der Knoten noch lebt, der es hat; einer, den es nicht mehr gibt, muss aus dem Cluster genommen werden.',
  },
  'sandbox-failed': {
    title: 'Der Knoten kann das Netz des Pods nicht einrichten',
    meaning: `Das Netzwerk-Plugin des Knotens scheitert oder hat keine Adressen mehr. ${WAITS}`,
    remedy:
      'Sehen Sie sich das Netzwerk-Plugin des Knotens an, den das Event nennt.',
  },
  'node-cannot-begin': {
    title: 'Der Knoten kann mit dem Pod nicht beginnen',
    meaning: `Dort fehlt, was jeder Pod braucht: die Laufzeitumgebung, die Platte oder ein Image von Kubernetes selbst; das Event sagt, was. ${WAITS}`,
    remedy:
      'Kümmern Sie sich um den Knoten, oder nehmen Sie ihn außer Betrieb.',
  },
  'pod-security': {
    title: 'Die Sicherheitsregeln des Namespace weisen den Pod ab',
    meaning: `Everest kann einem Importer keinen Security Context geben, und der Namespace verlangt einen. ${NO_POD}`,
    remedy:
      'Lassen Sie den Namespace eine Stufe durchsetzen, die der Pod erfüllt, für Importer `baseline`.',
  },
  'service-account-missing': {
    title: 'Das Konto, unter dem der Importer läuft, ist nicht da',
    meaning: `Everest legt für jeden Import einen ServiceAccount an, und dieser wurde gelöscht, oder der des Namespace. ${NO_POD}`,
    remedy: 'Legen Sie den ServiceAccount aus der Meldung wieder an.',
  },
  'namespace-leaves': {
    title: 'Der Namespace wird gelöscht',
    meaning:
      'Darin lässt sich nichts Neues anlegen. Ein Namespace, der mit einer Datenbank darin gelöscht wird, kann hängen bleiben: Everest gibt die Datenbank dann nicht frei.',
    remedy:
      'War das gewollt, ist nichts zu tun; sonst fragen Sie das Plattformteam, und nehmen Sie einen anderen Namespace.',
  },
  'pod-not-made': {
    title: 'Kubernetes erzeugt den Pod nicht',
    meaning:
      'Es versucht es immer wieder, und das Portal kennt keine Ursache, die zu seinem Event passt.',
    remedy: 'Beheben Sie, was das Event nennt.',
  },
};
