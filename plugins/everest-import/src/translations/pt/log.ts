import type { logMessages } from '../../messages/log';
import type { Translation } from '../Translation';

export const log: Translation<typeof logMessages> = {
  'log.title': 'Log',
  'log.open': 'Mostrar o log',
  'log.what': 'O que o importador escreve, sem chaves nem senhas.',
  'log.loading': 'Lendo o log',
  'log.region': 'Log de {{name}}',
  'log.empty': 'O importador ainda não escreveu nada.',
  'log.waiting': 'O log aparece aqui assim que existir.',
  'log.search': 'Buscar no log',
  'log.found': 'Linha {{at, number}} de {{found, number}}',
  'log.foundNothing': 'Nada encontrado',
  'log.next': 'Próxima linha encontrada',
  'log.previous': 'Linha encontrada anterior',
  'log.follow': 'Acompanhar',
  'log.wrap': 'Quebrar linhas',
  'log.times': 'Horários',
  'log.download': 'Baixar',
  'log.missing_one':
    'Falta {{count, number}} linha aqui: ela chegou mais rápido do que foi lida.',
  'log.missing_other':
    'Faltam {{count, number}} linhas aqui: elas chegaram mais rápido do que foram lidas.',
  'log.cut_one': '{{count, number}} byte cortado',
  'log.cut_other': '{{count, number}} bytes cortados',
  'log.leftOut_one': '{{count, number}} linha mais antiga não é mostrada.',
  'log.leftOut_other':
    '{{count, number}} linhas mais antigas não são mostradas.',
  'log.notAllowed': 'Você não pode ver este log',
  'log.failed': 'Não foi possível ler o log',
  'log.readAgain': 'Ler novamente',
  'log.grantLine': 'o comando que concede a permissão',
};
