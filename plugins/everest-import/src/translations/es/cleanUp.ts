import type { cleanUpMessages } from '../../messages/cleanUp';
import type { Translation } from '../Translation';

export const cleanUp: Translation<typeof cleanUpMessages> = {
  'cleanUp.open': 'Limpiar',
  'cleanUp.title': 'Limpiar lo que dejó {{name}}',
  'cleanUp.loading': 'Viendo qué se eliminaría',
  'cleanUp.goes': 'Se elimina de forma definitiva',
  'cleanUp.stays': 'Se conserva',
  'cleanUp.refused': 'Aquí no es posible hacer esta limpieza',
  'cleanUp.grant': 'la solución',
  'cleanUp.confirm': 'Escriba {{name}} para confirmar',
  'cleanUp.delete': 'Eliminar la base de datos',
  'cleanUp.cancel': 'Cancelar',
  'cleanUp.close': 'Cerrar',
  'cleanUp.failed': 'No se ha eliminado la base de datos',
  'cleanUp.notAllowed': 'No puede hacer esta limpieza',
  'cleanUp.done': 'Se está eliminando la base de datos',
  'cleanUp.doneText':
    'Everest la está desmontando. La importación queda en el historial.',
};
