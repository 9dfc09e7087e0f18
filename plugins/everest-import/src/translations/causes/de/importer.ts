import type { CauseWords } from '../CauseWords';

const NOTHING = 'Der Importer endete, bevor er die Datenbank verändert hat.';
const PARTLY =
  'Die Datenbank enthält vielleicht einen Teil der Daten: Nutzen Sie sie so nicht.';

export const importer: CauseWords<'importer'> = {
  'importer-request-invalid': {
    title: 'Der Importer kann mit der Anforderung nichts anfangen',
    meaning: NOTHING,
    remedy:
      'Berichtigen Sie die Einstellungen oder die Quelle, die in der Meldung stehen.',
  },
  'importer-source-unreachable': {
    title: 'Der Importer erreicht den S3-Server nicht',
    meaning: `Er fragt aus dem Cluster heraus, und der erreicht vielleicht weniger als das Portal. ${NOTHING}`,
    remedy:
      'Fragen Sie das Plattformteam, ob der Cluster den Endpunkt erreichen darf.',
  },
  'importer-source-denied': {
    title: 'Der S3-Server weist die Schlüssel ab',
    meaning: NOTHING,
    remedy: 'Prüfen Sie den Zugriffsschlüssel und seine Rechte auf den Bucket.',
  },
  'importer-object-missing': {
    title: 'Unter dem Pfad liegt nichts',
    meaning: NOTHING,
    remedy: 'Prüfen Sie Bucket und Pfad.',
  },
  'importer-source-changed': {
    title: 'Das Backup wurde ersetzt, während es gelesen wurde',
    meaning: `Was ankam, stammt aus zwei Backups. ${PARTLY}`,
    remedy: 'Warten Sie, bis fertig ist, was das Backup schreibt.',
  },
  'importer-format-unknown': {
    title: 'Der Importer kennt nicht, was unter dem Pfad liegt',
    meaning: NOTHING,
    remedy: 'Wählen Sie den Importer, der zum Backup passt.',
  },
  'importer-dump-damaged': {
    title: 'Der Dump ist abgeschnitten oder beschädigt',
    meaning: PARTLY,
    remedy: 'Erstellen Sie den Dump neu.',
  },
  'importer-dump-too-new': {
    title: 'Der Dump ist von einer neueren Version als die Datenbank',
    meaning: NOTHING,
    remedy: 'Wählen Sie mindestens die Version des Dumps.',
  },
  'importer-target-lacks': {
    title: 'Der Datenbank fehlt, was der Dump braucht',
    meaning: `Die Meldung nennt alles davon, etwa Rollen oder Erweiterungen. ${NOTHING}`,
    remedy:
      'Lassen Sie es in der Datenbank anlegen, oder geben Sie in den Einstellungen an, dass es angelegt oder weggelassen wird.',
  },
  'importer-dump-dangerous': {
    title: 'Der Dump würde mehr tun, als Daten zu bringen',
    meaning: `Er würde Programme ausführen, Dateien lesen oder den Server ändern. ${NOTHING}`,
    remedy:
      'Erstellen Sie einen Dump ohne die Anweisung, die in der Meldung steht. Ist der Dump nicht von Ihnen, fragen Sie, von wem er ist.',
  },
  'importer-tool-missing': {
    title: 'Im Image des Importers fehlt ein Werkzeug',
    meaning: NOTHING,
    remedy: 'Reparieren Sie das Image des Importers.',
  },
  'importer-tool-too-old': {
    title: 'Ein Werkzeug im Image des Importers ist zu alt für den Dump',
    meaning: NOTHING,
    remedy:
      'Bauen Sie das Image des Importers mit einem neueren, oder erstellen Sie den Dump in einem Format, das die Meldung nennt.',
  },
  'importer-target-unreachable': {
    title: 'Der Importer erreicht die Datenbank nicht',
    meaning: 'Er hat es eine Zeit lang versucht. Daten sind keine angekommen.',
    remedy:
      'Sehen Sie sich die Datenbank in Everest an, und warten Sie, bis sie in Ordnung ist.',
  },
  'importer-target-denied': {
    title: 'Die Datenbank weist den Importer ab',
    meaning:
      'Sie nimmt Name und Passwort aus dem Secret ihrer Benutzer nicht an.',
    remedy: 'Prüfen Sie das Secret mit den Benutzern der Datenbank.',
  },
  'importer-import-failed': {
    title: 'Die Datenbank hat einen Teil des Dumps abgewiesen',
    meaning: PARTLY,
    remedy:
      'Die Meldung nennt die Anweisung: Berichtigen Sie den Dump oder die Einstellungen.',
  },
  'importer-target-not-empty': {
    title: 'Die Datenbank, die gefüllt werden soll, ist nicht leer',
    meaning: NOTHING,
    remedy:
      'Wählen Sie in den Einstellungen einen anderen Namen für sie, oder lassen Sie den Importer sie vorher löschen.',
  },
  'importer-rows-missing': {
    title: 'Nicht alle Daten sind angekommen',
    meaning: PARTLY,
    remedy: 'Erstellen Sie den Dump neu.',
  },
  'importer-checksums-differ': {
    title: 'In der Datenbank steht etwas anderes, als gesendet wurde',
    meaning:
      'Alle Zeilen sind angekommen, aber die der Tabellen in der Meldung sind nicht so wie im Backup: Nutzen Sie die Datenbank so nicht.',
    remedy:
      'Suchen Sie, was Zeilen beim Schreiben ändert, etwa Trigger aus dem Backup, und importieren Sie noch einmal.',
  },
  'importer-no-room': {
    title: 'Dem Importer ging der temporäre Speicherplatz aus',
    meaning: PARTLY,
    remedy:
      'Geben Sie ihm in seinen Einstellungen mehr Platz, oder nehmen Sie ein Format, das keinen braucht.',
  },
  'importer-stopped': {
    title: 'Der Importer wurde angehalten',
    meaning: `Jemand oder der Cluster hat seinen Pod beendet. ${PARTLY}`,
    remedy:
      'Finden Sie heraus, wer ihn beendet hat: eine Person oder das Leeren eines Knotens.',
  },
  'importer-failed': {
    title: 'Der Importer endete mit einem Fehler',
    meaning: PARTLY,
    remedy:
      'Die Meldung ist die des Importers selbst: Beheben Sie, was sie nennt.',
  },
};
