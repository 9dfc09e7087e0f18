import type { cleanUpMessages } from '../../messages/cleanUp';
import type { Translation } from '../Translation';

export const cleanUp: Translation<typeof cleanUpMessages> = {
  'cleanUp.open': 'Limpar',
  'cleanUp.title': 'Limpar o que {{name}} deixou',
  'cleanUp.loading': 'Vendo o que seria excluído',
  'cleanUp.goes': 'Será excluído definitivamente',
  'cleanUp.stays': 'Será mantido',
  'cleanUp.refused': 'Não é possível fazer esta limpeza aqui',
  'cleanUp.grant': 'a solução',
  'cleanUp.confirm': 'Digite {{name}} para confirmar',
  'cleanUp.delete': 'Excluir o banco de dados',
  'cleanUp.cancel': 'Cancelar',
  'cleanUp.close': 'Fechar',
  'cleanUp.failed': 'O banco de dados não foi excluído',
  'cleanUp.notAllowed': 'Você não pode fazer esta limpeza',
  'cleanUp.done': 'O banco de dados está sendo excluído',
  'cleanUp.doneText':
    'O Everest está desmontando o banco de dados. A importação permanece no histórico.',
};
