import type { preflightFieldMessages } from '../../messages/preflightField';
import type { Translation } from '../Translation';

export const preflightField: Translation<typeof preflightFieldMessages> = {
  'preflightField.title': 'Comprobaciones previas a la importación',
  'preflightField.intro':
    'Aún no se ha creado nada. La importación repite estas comprobaciones antes de crear nada.',
  'preflightField.checking_one':
    'Comprobando: {{count, number}} comprobación hecha',
  'preflightField.checking_other':
    'Comprobando: {{count, number}} comprobaciones hechas',
  'preflightField.checkAgain': 'Volver a comprobar',
  'preflightField.waiting': 'Esperando las comprobaciones',
  'preflightField.allGood': 'Nada se opone a esta importación',
  'preflightField.nothingChecked': 'No se ha podido comprobar nada',
  'preflightField.summary':
    'fallidas: {{failures}}, advertencias: {{warnings}}, superadas: {{passes}}, sin comprobar: {{skipped}}',
  'preflightField.failures_one': '{{count, number}} comprobación fallida',
  'preflightField.failures_other': '{{count, number}} comprobaciones fallidas',
  'preflightField.warnings_one': '{{count, number}} advertencia',
  'preflightField.warnings_other': '{{count, number}} advertencias',
  'preflightField.skipped_one': '{{count, number}} no se ha hecho aquí',
  'preflightField.skipped_other': '{{count, number}} no se han hecho aquí',
  'preflightField.passes_one': '{{count, number}} comprobación superada',
  'preflightField.passes_other': '{{count, number}} comprobaciones superadas',
  'preflightField.hard': 'hay que corregirlo',
  'preflightField.advice': 'recomendación',
  'preflightField.about': 'Afecta a: {{field}}',
  'preflightField.change': 'Cambiar: {{place}}',
  'preflightField.reason': 'Por qué continuar de todos modos',
  'preflightField.reasonHelp':
    'Se guarda con la importación y en el registro de auditoría.',
  'preflightField.backup': 'En la ruta está: {{title}}',
  'preflightField.outdated':
    'El formulario ha cambiado desde estas comprobaciones.',
  'preflightField.broken': 'No se han podido hacer las comprobaciones',
  'preflightField.brokenText':
    'Aún no se sabe si esta importación es posible: vuelva a comprobar. La importación hace las mismas comprobaciones antes de crear nada.',
  'preflightField.slow':
    'Las comprobaciones han tardado más de {{seconds}} segundos.',
  'preflightField.refused': 'El formulario no está completo',
  'preflightField.denied': 'Esta importación se rechazaría',
  'preflightField.field.owner': 'Propietario',
  'preflightField.field.system': 'Sistema',
  'preflightField.field.entity': 'Servicio',
  'preflightField.fault.checkAgain':
    'El formulario ha cambiado desde las comprobaciones: vuelva a comprobar.',
  'preflightField.fault.cancelled':
    'Las comprobaciones siguen en curso: espere aquí a que terminen o vuelva a continuar y espere.',
  'preflightField.fault.mend_one':
    'Hay que corregir {{count, number}} comprobación fallida.',
  'preflightField.fault.mend_other':
    'Hay que corregir {{count, number}} comprobaciones fallidas.',
  'preflightField.fault.giveReason_one':
    '{{count, number}} comprobación fallida requiere un motivo para continuar de todos modos.',
  'preflightField.fault.giveReason_other':
    '{{count, number}} comprobaciones fallidas requieren un motivo para continuar de todos modos.',
};
