import type { logMessages } from '../../messages/log';
import type { Translation } from '../Translation';

export const log: Translation<typeof logMessages> = {
  'log.title': 'Log',
  'log.open': 'Log anzeigen',
  'log.what': 'Was der Importer schreibt, ohne Schlüssel und Passwörter.',
  'log.loading': 'Log wird gelesen',
  'log.region': 'Log von {{name}}',
  'log.empty': 'Der Importer hat bisher nichts geschrieben.',
  'log.waiting': 'Das Log erscheint hier, sobald es eines gibt.',
  'log.search': 'Im Log suchen',
  'log.found': 'Zeile {{at, number}} von {{found, number}}',
  'log.foundNothing': 'Nichts gefunden',
  'log.next': 'Nächste gefundene Zeile',
  'log.previous': 'Vorherige gefundene Zeile',
  'log.follow': 'Folgen',
  'log.wrap': 'Zeilen umbrechen',
  'log.times': 'Zeiten',
  'log.download': 'Herunterladen',
  'log.missing_one':
    'Hier fehlt {{count, number}} Zeile: Sie kam schneller, als gelesen wurde.',
  'log.missing_other':
    'Hier fehlen {{count, number}} Zeilen: Sie kamen schneller, als gelesen wurde.',
  'log.cut_one': '{{count, number}} Byte abgeschnitten',
  'log.cut_other': '{{count, number}} Byte abgeschnitten',
  'log.leftOut_one': '{{count, number}} ältere Zeile wird nicht angezeigt.',
  'log.leftOut_other':
    '{{count, number}} ältere Zeilen werden nicht angezeigt.',
  'log.notAllowed': 'Sie dürfen dieses Log nicht sehen',
  'log.failed': 'Das Log konnte nicht gelesen werden',
  'log.readAgain': 'Erneut lesen',
  'log.grantLine': 'Befehl für das Recht',
};
