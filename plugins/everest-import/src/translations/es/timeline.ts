import type { timelineMessages } from '../../messages/timeline';
import type { Translation } from '../Translation';

export const timeline: Translation<typeof timelineMessages> = {
  'timeline.title': 'Cronología',
  'timeline.open': 'Mostrar la cronología',
  'timeline.what':
    'Por qué etapas ha pasado, cuánto duró cada una y qué viene después.',
  'timeline.loading': 'Leyendo la cronología',
  'timeline.empty': 'No se sabe nada de su recorrido.',
  'timeline.took': 'tardó {{duration}}',
  'timeline.takes': 'lleva {{duration}}',
  'timeline.usual': 'normalmente {{median}}, 9 de cada 10 en {{p90}} o menos',
  'timeline.next': 'Lo que suele venir después',
  'timeline.nextUsual_one':
    'tarda {{median}}, 9 de cada 10 en {{p90}} o menos ({{count, number}} importación)',
  'timeline.nextUsual_other':
    'tarda {{median}}, 9 de cada 10 en {{p90}} o menos ({{count, number}} importaciones)',
  'timeline.stuck': 'Está tardando más de lo debido',
  'timeline.stuckText':
    '{{stage}}: lleva {{duration}}, cuando deberían bastar {{limit}}. {{lookAt}}',
  'timeline.unread': 'No se sabe todo',
  'timeline.unreadText':
    'Al portal le falta el permiso {{verb}} {{resource}}. Aquí puede faltar: {{part}}.',
  'timeline.grantLine': 'el comando que lo concede',
  'timeline.saidBy': 'Según {{source}}',
  'timeline.stages.requested': 'Solicitada',
  'timeline.stages.checked': 'Comprobada',
  'timeline.stages.secretsMade': 'Secrets creados',
  'timeline.stages.databaseCreated': 'Base de datos creada',
  'timeline.stages.databaseReadyEmpty': 'Base de datos lista, aún vacía',
  'timeline.stages.importing': 'Importación iniciada',
  'timeline.stages.jobCreated': 'Job creado',
  'timeline.stages.podWaiting': 'Pod en espera de sitio',
  'timeline.stages.podPulling': 'Pod descargando su imagen',
  'timeline.stages.importerStarted': 'Importador iniciado',
  'timeline.stages.importerRestarted': 'Importador reiniciado',
  'timeline.stages.importerEnded': 'Importador terminado',
  'timeline.stages.restore': 'Restauración',
  'timeline.stages.blocked': 'Bloqueada',
  'timeline.stages.deleting': 'Eliminando',
  'timeline.stages.ended': 'Terminada',
  'timeline.stages.ready': 'Base de datos lista',
};
