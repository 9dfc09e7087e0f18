import type { checkAgainMessages } from '../../messages/checkAgain';
import type { Translation } from '../Translation';

export const checkAgain: Translation<typeof checkAgainMessages> = {
  'checkAgain.button': 'Verificar novamente agora',
  'checkAgain.when':
    'O Everest também verifica novamente por conta própria, no máximo 17 minutos depois da última vez.',
  'checkAgain.told':
    'O Everest recebeu o pedido para verificar novamente. Esta página mostra o resultado.',
  'checkAgain.failed': 'Não foi possível pedir a verificação ao Everest',
  'checkAgain.notAllowed':
    'Você não pode pedir uma nova verificação ao Everest',
  'checkAgain.grant': 'a solução',
};
