import type { planMessages } from '../../messages/plan';
import type { Translation } from '../Translation';

export const plan: Translation<typeof planMessages> = {
  'plan.title': 'O que será criado',
  'plan.database': 'Novo banco de dados',
  'plan.engine': 'Motor',
  'plan.place': 'Onde',
  'plan.namespaceOn': 'namespace {{namespace}} em {{cluster}}',
  'plan.size': 'Tamanho',
  'plan.profile': 'perfil {{name}}',
  'plan.nodes_one': '{{count, number}} nó',
  'plan.nodes_other': '{{count, number}} nós',
  'plan.cpu': '{{value}} CPU cada',
  'plan.memory': '{{value}} de memória cada',
  'plan.storage': '{{value}} de armazenamento cada',
  'plan.more': 'Além disso',
  'plan.backup': 'Backup',
  'plan.made': 'Criado',
  'plan.from': 'De',
  'plan.importer': 'Importador',
  'plan.for': 'Para',
  'plan.next':
    'Quando você a solicita, o Everest cria o banco de dados vazio e executa nele o importador. O proprietário e você são avisados de como termina.',
};
