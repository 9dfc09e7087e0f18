import type { logMessages } from '../../messages/log';
import type { Translation } from '../Translation';

export const log: Translation<typeof logMessages> = {
  'log.title': 'Registro',
  'log.open': 'Mostrar el registro',
  'log.what': 'Lo que escribe el importador, sin claves ni contraseñas.',
  'log.loading': 'Leyendo el registro',
  'log.region': 'Registro de {{name}}',
  'log.empty': 'El importador aún no ha escrito nada.',
  'log.waiting': 'El registro aparecerá aquí en cuanto exista.',
  'log.search': 'Buscar en el registro',
  'log.found': 'Línea {{at, number}} de {{found, number}}',
  'log.foundNothing': 'Sin resultados',
  'log.next': 'Siguiente línea encontrada',
  'log.previous': 'Línea encontrada anterior',
  'log.follow': 'Seguir',
  'log.wrap': 'Ajustar líneas',
  'log.times': 'Horas',
  'log.download': 'Descargar',
  'log.missing_one':
    'Aquí falta {{count, number}} línea: llegó más rápido de lo que se leía.',
  'log.missing_other':
    'Aquí faltan {{count, number}} líneas: llegaron más rápido de lo que se leía.',
  'log.cut_one': '{{count, number}} byte cortado',
  'log.cut_other': '{{count, number}} bytes cortados',
  'log.leftOut_one': 'No se muestra {{count, number}} línea más antigua.',
  'log.leftOut_other': 'No se muestran {{count, number}} líneas más antiguas.',
  'log.notAllowed': 'No puede ver este registro',
  'log.failed': 'No se ha podido leer el registro',
  'log.readAgain': 'Volver a leer',
  'log.grantLine': 'el comando que lo concede',
};
