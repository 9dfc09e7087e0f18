import type { timelineMessages } from '../../messages/timeline';
import type { Translation } from '../Translation';

export const timeline: Translation<typeof timelineMessages> = {
  'timeline.title': 'Verlauf',
  'timeline.open': 'Verlauf anzeigen',
  'timeline.what':
    'Was der Import durchlief, wie lange jeder Abschnitt dauerte und was als Nächstes kommt.',
  'timeline.loading': 'Verlauf wird gelesen',
  'timeline.empty': 'Über den Verlauf ist nichts bekannt.',
  'timeline.took': 'dauerte {{duration}}',
  'timeline.takes': 'bisher {{duration}}',
  'timeline.usual': 'meist {{median}}, 9 von 10 binnen {{p90}}',
  'timeline.next': 'Was meist als Nächstes kommt',
  'timeline.nextUsual_one':
    'dauert {{median}}, 9 von 10 binnen {{p90}} ({{count, number}} Import)',
  'timeline.nextUsual_other':
    'dauert {{median}}, 9 von 10 binnen {{p90}} ({{count, number}} Importe)',
  'timeline.stuck': 'Das dauert länger, als es sollte',
  'timeline.stuckText':
    '{{stage}}: seit {{duration}}, {{limit}} sollten genügen. {{lookAt}}',
  'timeline.unread': 'Nicht alles ist bekannt',
  'timeline.unreadText':
    'Dem Portal fehlt das Recht {{verb}} {{resource}}. Hier fehlt vielleicht: {{part}}.',
  'timeline.grantLine': 'Befehl für das Recht',
  'timeline.saidBy': 'Laut {{source}}',
  'timeline.stages.requested': 'Angefordert',
  'timeline.stages.checked': 'Geprüft',
  'timeline.stages.secretsMade': 'Secrets angelegt',
  'timeline.stages.databaseCreated': 'Datenbank angelegt',
  'timeline.stages.databaseReadyEmpty': 'Datenbank bereit, noch leer',
  'timeline.stages.importing': 'Import begonnen',
  'timeline.stages.jobCreated': 'Job angelegt',
  'timeline.stages.podWaiting': 'Pod wartet auf einen Platz',
  'timeline.stages.podPulling': 'Pod lädt sein Image',
  'timeline.stages.importerStarted': 'Importer gestartet',
  'timeline.stages.importerRestarted': 'Importer neu gestartet',
  'timeline.stages.importerEnded': 'Importer beendet',
  'timeline.stages.restore': 'Wiederherstellung',
  'timeline.stages.blocked': 'Blockiert',
  'timeline.stages.deleting': 'Wird gelöscht',
  'timeline.stages.ended': 'Beendet',
  'timeline.stages.ready': 'Datenbank bereit',
};
