import type { checkAgainMessages } from '../../messages/checkAgain';
import type { Translation } from '../Translation';

export const checkAgain: Translation<typeof checkAgainMessages> = {
  'checkAgain.button': 'Volver a comprobar ahora',
  'checkAgain.when':
    'Everest también vuelve a comprobar por su cuenta, como muy tarde 17 minutos después de la última vez.',
  'checkAgain.told':
    'Se ha pedido a Everest que vuelva a comprobar. Esta página mostrará el resultado.',
  'checkAgain.failed': 'No se ha pedido a Everest que vuelva a comprobar',
  'checkAgain.notAllowed': 'No puede pedir a Everest que vuelva a comprobar',
  'checkAgain.grant': 'la solución',
};
