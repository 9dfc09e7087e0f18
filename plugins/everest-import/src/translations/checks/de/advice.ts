import type { AdviceWords } from '../CheckWords';

const NOTHING_AT = 'Unter {{path}} liegt im Bucket {{bucket}} nichts.';
const FINDS_NOTHING = 'Der Importer würde starten und kein Backup finden.';
const NO_POD = 'Der Import bliebe ohne Pod im Zustand Running.';
const UNLISTED = 'deshalb wurde in seiner Umgebung nichts gesucht.';
const MISMATCH =
  'Das Backup ist von Version {{found}}, die Datenbank wäre {{version}}.';
const FITTING = 'Wählen Sie eine Version, die zu {{found}} passt.';
const UNRECOGNISED = 'Was dort liegt, wurde nicht als Backup erkannt.';
const COMPARE =
  'Sehen Sie in den Ordner, und vergleichen Sie ihn mit einem Pfad, der funktioniert hat.';

export const advice: AdviceWords = {
  'backup-archived': {
    title:
      'Das Backup liegt in der Speicherklasse {{classes}}, aus der sich nichts sofort lesen lässt.',
    remedy:
      'Stellen Sie seine Objekte zuerst in S3 wieder her, oder kopieren Sie es in die Standardklasse.',
  },
  'backup-incomplete': {
    title: 'Das Backup wurde nicht beendet oder ist nicht mehr ganz.',
    remedy: 'Wählen Sie ein vollständiges, oder machen Sie das Backup neu.',
  },
  'backup-other-engine': {
    title:
      'Das Backup ist von {{found}}, und die Datenbank soll {{type}} sein.',
    remedy:
      'Wählen Sie ein Backup desselben Datenbanktyps, oder einen anderen Typ.',
  },
  'backup-other-kind': {
    title:
      'Der Importer {{importer}} nimmt {{kinds}}; das Backup ist {{kind}}.',
    remedy: 'Wählen Sie einen Importer, der es nimmt, oder ein anderes Backup.',
  },
  'path-empty': {
    title: NOTHING_AT,
    detail: FINDS_NOTHING,
    remedy:
      'Wählen Sie das Backup aus der Liste, oder berichtigen Sie den Pfad.',
  },
  'path-empty-near': {
    title: NOTHING_AT,
    detail: FINDS_NOTHING,
    remedy:
      'Meinten Sie {{closest}}? Wählen Sie das Backup aus der Liste, oder berichtigen Sie den Pfad.',
  },
  'path-half-way': {
    title:
      'Der Pfad {{path}} ist selbst kein Backup; eines liegt unter {{near}}.',
    remedy: 'Geben Sie den Pfad des Backups selbst an, etwa {{near}}.',
  },
  'path-not-for-importer': {
    title:
      'Der Pfad {{path}} ist nicht so aufgebaut, wie der Importer {{importer}} es will.',
    detail: 'Viele Importer laufen dann stundenlang ohne Ende.',
    remedy:
      'Wählen Sie das Backup aus der Liste, oder vergleichen Sie den Pfad mit einem, der funktioniert hat.',
  },
  'pod-security-restricted': {
    title:
      'Im Namespace {{namespace}} laufen nur Pods mit Security Context, und den hat der Pod des Importers nicht.',
    detail: NO_POD,
    remedy:
      'Wählen Sie einen anderen Namespace, oder bitten Sie das Plattformteam, pod-security.kubernetes.io/enforce auf baseline zu setzen.',
  },
  'quota-demands-resources': {
    title:
      'Eine Quota des Namespace {{namespace}} verlangt von jedem Pod {{demanded}}, und der Pod des Importers hat nichts davon.',
    detail: NO_POD,
    remedy:
      'Bitten Sie das Plattformteam um eine LimitRange mit Standardwerten, oder wählen Sie einen anderen Namespace.',
  },
  'quota-full': {
    title:
      'Die Quota {{quota}} des Namespace {{namespace}} hat keinen Platz für einen weiteren Pod.',
    remedy:
      'Bitten Sie das Plattformteam um Platz, oder löschen Sie, was nicht gebraucht wird.',
  },
  'storage-too-small': {
    title:
      'Das Backup braucht etwa {{gib}} GiB, und der Speicherplatz ist {{size}}.',
    remedy: 'Wählen Sie mehr Speicherplatz.',
  },
  'storage-too-small-as-it-lies': {
    title:
      'Das Backup hat so, wie es dort liegt, {{gib}} GiB, und der Speicherplatz ist {{size}}.',
    remedy: 'Wählen Sie mehr Speicherplatz.',
  },
  'version-mismatch': {
    title: MISMATCH,
    detail: 'Eine ältere Version kann nicht lesen, was eine neuere schrieb.',
    remedy: FITTING,
  },
  'version-mismatch-files': {
    title: MISMATCH,
    detail:
      'pgBackRest kopiert Dateien, die nur dieselbe Hauptversion lesen kann.',
    remedy: FITTING,
  },
  'warning-backup-recognised': {
    title: UNRECOGNISED,
    detail: 'Der Importer nimmt {{kinds}}.',
    remedy: COMPARE,
  },
  'warning-importer-image-tag': {
    title:
      'Der Importer nutzt das Image {{image}}, das bei jedem Laden ein anderes sein kann.',
    remedy:
      'Bitten Sie das Plattformteam, es mit einem Tag oder seinem Digest anzugeben.',
  },
  'warning-importer-image-tag-none': {
    title:
      'Der Importer {{name}} nennt kein Image: Sein Pod kann nicht starten.',
    remedy: 'Fragen Sie, wer den Importer gemacht hat.',
  },
  'warning-postgresql-replicas': {
    title:
      'Everest vor {{release}} konnte einen PostgreSQL-Import mit mehreren Knoten fertig nennen, obwohl die Datenbank leer war.',
    remedy:
      'Importieren Sie in einen Knoten, oder sehen Sie danach in die Datenbank.',
  },
  'warning-technical-preview': {
    title: 'Der Datenimport ist in Everest eine technische Vorschau.',
    remedy:
      'Vergleichen Sie die Daten mit ihrer Quelle, bevor Sie sich auf sie verlassen.',
  },
  'skipped-backup-complete': {
    title: 'Nichts von dem Gelesenen sagt, ob das Backup beendet wurde',
  },
  'skipped-backup-fits': {
    title: 'Hier nicht geprüft: Der Importer sagt nicht, welche Arten er nimmt',
  },
  'skipped-backup-reachable': { title: 'In den Bucket wurde nicht gesehen' },
  'skipped-backup-recognised': {
    title: UNRECOGNISED,
    detail:
      'Der Importer sagt nicht, was er nimmt, deshalb wird das hier nicht geprüft.',
    remedy: COMPARE,
  },
  'skipped-backup-size': {
    title:
      'Ob der Speicherplatz reicht, ist nicht geprüft: Der Importer sagt nicht, wie viel ein Backup braucht',
    detail:
      'Das Backup ist so, wie es dort liegt, höchstens {{gib}} GiB groß; importiert braucht es vielleicht ein Vielfaches. Wer den Importer gemacht hat, kann es mit der Annotation everest-import.backstage.io/space-factor angeben.',
  },
  'skipped-backup-size-unsized': {
    title:
      'Ob der Speicherplatz reicht, ist nicht geprüft: Nichts sagt, wie groß das Backup ist',
  },
  'skipped-path-fits-importer': {
    title:
      'Hier nicht geprüft: Der Importer sagt nicht, wie ein Pfad aussehen muss',
  },
  'skipped-path-fits-importer-unread': {
    title: 'Das Pfadmuster des Importers lässt sich hier nicht lesen',
  },
  'skipped-pod-quota': {
    title: 'Die Quotas des Namespace wurden nicht angesehen',
    detail:
      'Das Portal darf dort resourcequotas und limitranges nicht lesen; beide Rechte sind freiwillig.',
  },
  'pass-backup-archived': { title: 'Das Backup lässt sich sofort lesen' },
  'pass-backup-complete': { title: 'Das Backup wurde beendet' },
  'pass-backup-exists': { title: 'Unter dem Pfad liegt etwas' },
  'pass-backup-fits': { title: 'Der Importer nimmt diese Art von Backup' },
  'pass-backup-reachable': { title: 'Der Bucket lässt sich lesen' },
  'pass-backup-reachable-archived-denied': {
    title: 'Das Backup ist vorhanden',
    detail: `Diese Schlüssel dürfen den Bucket nicht auflisten, ${UNLISTED}`,
  },
  'pass-backup-reachable-archived-slow': {
    title: 'Das Backup ist vorhanden',
    detail: `Der Dienst listet den Bucket nur langsam auf, ${UNLISTED}`,
  },
  'pass-backup-reachable-denied': {
    title: 'Das Backup lässt sich lesen',
    detail: `Diese Schlüssel dürfen den Bucket nicht auflisten, ${UNLISTED}`,
  },
  'pass-backup-reachable-slow': {
    title: 'Das Backup lässt sich lesen',
    detail: `Der Dienst listet den Bucket nur langsam auf, ${UNLISTED}`,
  },
  'pass-backup-recognised': { title: 'Es ist ein Backup: {{backup}}' },
  'pass-backup-size': { title: 'Der Speicherplatz reicht für das Backup' },
  'pass-backup-version': { title: 'Die Version passt zum Backup' },
  'pass-importer-image-tag': {
    title: 'Das Image des Importers hat ein Tag oder einen Digest',
  },
  'pass-path-fits-importer': {
    title: 'Der Pfad ist so aufgebaut, wie der Importer es will',
  },
  'pass-pod-quota': {
    title: 'Der Namespace hat Platz für den Pod des Importers',
  },
  'pass-pod-security': { title: 'Der Pod des Importers darf dort laufen' },
};
