import type { CauseEnds, CauseWords } from '../CauseWords';

const PARTLY =
  'Die Datenbank enthält vielleicht einen Teil der Daten: Nutzen Sie sie so nicht.';
const OVERWRITES =
  'Everest importiert, sobald sein Job weg ist, ohne zu prüfen, ob die Datenbank in Gebrauch ist. Was seit dem Import geschrieben wurde, ist vielleicht verloren.';
const LOOK =
  'Was seit dem Import geschrieben wurde, ist vielleicht verloren: Sehen Sie sich die Daten an, und spielen Sie ein späteres Backup ein, wenn es so ist.';

export const run: CauseWords<'run'> = {
  'data-overwritten-waiting': {
    title:
      'Everest ist dabei, noch einmal über Daten zu importieren, die in Gebrauch sind',
    meaning: OVERWRITES,
    remedy:
      'Legen Sie das Secret, auf das Everest wartet, nicht an, und setzen Sie die Datenbank nicht fort.',
  },
  'data-overwritten-running': {
    title: 'Everest importiert noch einmal über Daten, die in Gebrauch sind',
    meaning: OVERWRITES,
    remedy: LOOK,
  },
  'data-overwritten-done': {
    title:
      'Everest hat noch einmal über Daten importiert, die in Gebrauch sind',
    meaning: OVERWRITES,
    remedy: LOOK,
  },
  'data-overwritten-failed': {
    title:
      'Everest hat über Daten importiert, die in Gebrauch sind, und ist gescheitert',
    meaning: OVERWRITES,
    remedy: LOOK,
  },
  'out-of-memory': {
    title: 'Der Importer wurde beendet: Er brauchte mehr Speicher, als er darf',
    meaning: `Die Grenze für seinen Arbeitsspeicher kommt vom Namespace, oder dem Knoten ging er aus. ${PARTLY}`,
    remedy:
      'Heben Sie die Standardgrenze des Namespace an (LimitRange), oder lassen Sie den Importer weniger brauchen, wenn er eine Einstellung dafür hat.',
  },
  evicted: {
    title: 'Der Importer wurde von seinem Knoten verdrängt',
    meaning: `Dem Knoten gingen Arbeitsspeicher oder Platz aus, oder er wurde für eine Wartung geleert. ${PARTLY}`,
    remedy:
      'Warten Sie, bis der Knoten in Ordnung oder seine Wartung vorbei ist.',
  },
  preempted: {
    title: 'Der Importer musste etwas Wichtigerem weichen',
    meaning: `Ein Pod mit höherer Priorität hat seinen Platz eingenommen. ${PARTLY}`,
    remedy: 'Schaffen Sie mehr Platz im Cluster.',
  },
  'node-lost': {
    title: 'Den Knoten, auf dem der Importer lief, gibt es nicht mehr',
    meaning: `Er wurde heruntergefahren oder antwortet nicht mehr. ${PARTLY} Ein Importer, der mit seinem Knoten endet, lässt die Datenbank vielleicht für Everest angehalten zurück.`,
    remedy: 'Kümmern Sie sich um den Knoten.',
  },
  deadline: {
    title: 'Der Importer wurde beendet, weil er zu lange brauchte',
    meaning: `Für seine Zeit war eine Grenze gesetzt; Everest selbst setzt keine. ${PARTLY}`,
    remedy: 'Heben Sie die Grenze an, oder nehmen Sie ein kleineres Backup.',
  },
  'run-killed': {
    title: 'Der Importer wurde von außen beendet',
    meaning: `Er endete nicht von selbst, und Kubernetes sagt nicht, wer ihn beendet hat. ${PARTLY}`,
    remedy:
      'Sehen Sie sich den Knoten an, auf dem er lief: Vielleicht ging ihm der Arbeitsspeicher aus, oder er wurde heruntergefahren.',
  },
  'rights-missing': {
    title: 'Der Importer darf nicht, was er muss',
    meaning: `Kubernetes hat ihm ein Recht verweigert, das in der Meldung steht. ${PARTLY}`,
    remedy: 'Nehmen Sie das Recht in die Berechtigungen des Importers auf.',
  },
  'update-conflict': {
    title: 'Jemand hat die Datenbank im selben Moment geändert',
    meaning: `Der Importer schreibt in das Objekt der Datenbank und versucht es nicht noch einmal, wenn jemand schneller ist. ${PARTLY}`,
    remedy:
      'Lassen Sie die Datenbank während eines Imports in Ruhe: keine Änderungen, und kein Werkzeug, das ihre Labels pflegt.',
  },
  'engine-object-missing': {
    title: 'Woran der Importer arbeitete, wurde gelöscht',
    meaning: `Das Objekt in der Meldung verschwand, während der Importer darauf wartete. ${PARTLY}`,
    remedy: 'Finden Sie heraus, wer es löscht.',
  },
  'run-stopped': {
    title: 'Der Importer wurde angehalten',
    meaning: `Sein Pod wurde gelöscht, oder die Datenbank, während er arbeitete. ${PARTLY}`,
    remedy:
      'Finden Sie heraus, wer ihn beendet hat: eine Person oder das Leeren eines Knotens.',
  },
  'tool-killed': {
    title: 'Ein Programm des Importers wurde beendet',
    meaning: `Etwas hat es auf der Stelle beendet: In der Regel war der Arbeitsspeicher verbraucht, den der Pod nutzen darf, oder sein Pod wurde gelöscht. ${PARTLY}`,
    remedy:
      'Heben Sie die Standardgrenze des Namespace für Arbeitsspeicher an (LimitRange), oder lassen Sie den Importer weniger brauchen; finden Sie heraus, ob jemand den Pod gelöscht hat.',
  },
  'run-crashed': {
    title: 'Der Importer ist abgestürzt',
    meaning: `Das ist ein Fehler des Importers selbst. ${PARTLY}`,
    remedy: 'Melden Sie es den Herstellern des Importers, mit der Zeile.',
  },
  'import-withdrawn': {
    title: 'Der Import wurde vor seinem Ende aus der Datenbank herausgenommen',
    meaning:
      'Everest importiert nichts mehr in sie; die Datenbank besteht weiter.',
    remedy:
      'Starten Sie einen neuen Import in eine neue Datenbank, wenn die Daten noch gebraucht werden.',
  },
  'database-deleted': {
    title: 'Die Datenbank wurde gelöscht, bevor der Import zu Ende war',
    meaning: 'Was angekommen war, ist mit ihr weg.',
    remedy:
      'Starten Sie einen neuen Import, wenn die Daten noch gebraucht werden.',
  },
  'job-failed': {
    title: 'Der Importer endete mit einem Fehler',
    meaning: `Das Portal kennt keine Ursache, die zu dem passt, was es fand. ${PARTLY}`,
    remedy:
      'Der Grund steht im Log des Importers: Prüfen Sie Pfad, Schlüssel und Versionen.',
  },
  'job-error': {
    title: 'Everest kann den Import noch nicht starten',
    meaning:
      'Das Portal kennt keine Ursache, die zu dem passt, was Everest sagt.',
    remedy:
      'Everest versucht es weiter; fragen Sie das Plattformteam, mit der Meldung.',
  },
  stuck: {
    title: 'Der Import dauert viel länger als üblich, und nichts sagt, warum',
    meaning:
      'Er steht länger an derselben Stelle seines Verlaufs als solche Importe sonst: über {{minutes}} min, und {{more}} min mehr. Vielleicht geht er noch weiter.',
    remedy: 'Sehen Sie nach, was der Verlauf zu dieser Stelle sagt.',
  },
  'database-error': {
    title: 'Die Datenbank meldet einen Fehler, bevor Daten angekommen sind',
    meaning:
      'Der Import beginnt, sobald die Datenbank bereit ist, und das ist sie nicht.',
    remedy:
      'Sehen Sie sich die Datenbank in Everest an, oder fragen Sie das Plattformteam; erholt sie sich nicht, löschen Sie sie und starten einen neuen Import.',
  },
};

export const ends: CauseEnds = {
  'goes-on': '{{remedy}} Der Import läuft dann von selbst weiter.',
  'start-again':
    '{{remedy}} Löschen Sie dann die Datenbank, und starten Sie einen neuen Import.',
  stops:
    '{{remedy}} Der Import läuft nicht von selbst weiter: Löschen Sie dann die Datenbank, und starten Sie einen neuen.',
  'take-source-out':
    '{{remedy}} Nehmen Sie dataSource mit dem Befehl aus der Datenbank heraus; sie besteht weiter.',
};
