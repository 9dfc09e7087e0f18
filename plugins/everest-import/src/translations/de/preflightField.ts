import type { preflightFieldMessages } from '../../messages/preflightField';
import type { Translation } from '../Translation';

export const preflightField: Translation<typeof preflightFieldMessages> = {
  'preflightField.title': 'Prüfungen vor dem Import',
  'preflightField.intro':
    'Noch ist nichts angelegt. Der Import wiederholt diese Prüfungen, bevor er etwas anlegt.',
  'preflightField.checking_one': 'Prüfung läuft: {{count, number}} erledigt',
  'preflightField.checking_other': 'Prüfung läuft: {{count, number}} erledigt',
  'preflightField.checkAgain': 'Erneut prüfen',
  'preflightField.waiting': 'Es wird auf die Prüfungen gewartet',
  'preflightField.allGood': 'Nichts spricht gegen diesen Import',
  'preflightField.nothingChecked': 'Nichts konnte geprüft werden',
  'preflightField.summary':
    'fehlgeschlagen: {{failures}}, Warnungen: {{warnings}}, bestanden: {{passes}}, nicht geprüft: {{skipped}}',
  'preflightField.failures_one': '{{count, number}} Prüfung fehlgeschlagen',
  'preflightField.failures_other': '{{count, number}} Prüfungen fehlgeschlagen',
  'preflightField.warnings_one': '{{count, number}} Warnung',
  'preflightField.warnings_other': '{{count, number}} Warnungen',
  'preflightField.skipped_one': '{{count, number}} wurde hier nicht geprüft',
  'preflightField.skipped_other': '{{count, number}} wurden hier nicht geprüft',
  'preflightField.passes_one': '{{count, number}} Prüfung bestanden',
  'preflightField.passes_other': '{{count, number}} Prüfungen bestanden',
  'preflightField.hard': 'muss behoben werden',
  'preflightField.advice': 'Empfehlung',
  'preflightField.about': 'Betrifft: {{field}}',
  'preflightField.change': 'Ändern: {{place}}',
  'preflightField.reason': 'Warum Sie trotzdem fortfahren',
  'preflightField.reasonHelp':
    'Wird mit dem Import und im Audit-Log festgehalten.',
  'preflightField.backup': 'Unter diesem Pfad liegt: {{title}}',
  'preflightField.outdated':
    'Das Formular hat sich seit diesen Prüfungen geändert.',
  'preflightField.broken': 'Die Prüfungen waren nicht möglich',
  'preflightField.brokenText':
    'Noch weiß niemand, ob dieser Import möglich ist: Prüfen Sie erneut. Der Import macht dieselben Prüfungen, bevor er etwas anlegt.',
  'preflightField.slow':
    'Die Prüfungen dauerten länger als {{seconds}} Sekunden.',
  'preflightField.refused': 'Das Formular ist nicht vollständig',
  'preflightField.denied': 'Dieser Import würde abgelehnt',
  'preflightField.field.owner': 'Eigentümer',
  'preflightField.field.system': 'System',
  'preflightField.field.entity': 'Service',
  'preflightField.fault.checkAgain':
    'Das Formular hat sich seit den Prüfungen geändert: Prüfen Sie erneut.',
  'preflightField.fault.cancelled':
    'Die Prüfungen laufen noch: Warten Sie hier ihr Ende ab, oder gehen Sie noch einmal weiter und warten Sie.',
  'preflightField.fault.mend_one':
    '{{count, number}} fehlgeschlagene Prüfung muss behoben werden.',
  'preflightField.fault.mend_other':
    '{{count, number}} fehlgeschlagene Prüfungen müssen behoben werden.',
  'preflightField.fault.giveReason_one':
    '{{count, number}} fehlgeschlagene Prüfung verlangt eine Begründung, warum Sie trotzdem fortfahren.',
  'preflightField.fault.giveReason_other':
    '{{count, number}} fehlgeschlagene Prüfungen verlangen eine Begründung, warum Sie trotzdem fortfahren.',
};
