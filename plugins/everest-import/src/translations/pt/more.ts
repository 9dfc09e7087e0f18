import type { moreMessages } from '../../messages/more';
import type { Translation } from '../Translation';

export const more: Translation<typeof moreMessages> = {
  'more.title': 'Mais: backups, monitorização, acesso, proxies, parâmetros',
  'more.chosen': 'Mais: {{words}}',
  'more.loading': 'A carregar o que se pode escolher',
  'more.never': 'Não regularmente',
  'more.none': 'Nenhuma',
  'more.byDefault': 'O padrão do Everest',
  'more.typed': 'O portal não consegue ver quais existem: escreva o nome.',
  'more.gone': 'Não há {{value}} neste namespace. Escolha outro.',
  'more.schedule': 'Com backup',
  'more.every.hourly': 'A cada hora',
  'more.every.nightly': 'Todas as noites à 1:00 UTC',
  'more.every.weekly': 'Todos os domingos à 1:00 UTC',
  'more.every.monthly': 'No primeiro dia de cada mês à 1:00 UTC',
  'more.storage': 'Armazenamento de backups',
  'more.noStorage':
    'Este namespace não tem armazenamento de backups. Quem gere o Everest pode criar um.',
  'more.copiesHelp': 'Se ficar vazio, todos',
  'more.pointInTime':
    'Pode voltar a qualquer momento (recuperação a um ponto no tempo)',
  'more.monitoring': 'Monitorização',
  'more.noMonitoring':
    'Este namespace não tem monitorização. Quem gere o Everest pode criá-la.',
  'more.expose': 'Acessível',
  'more.inside': 'Só dentro do cluster',
  'more.outside': 'De fora, por um balanceador de carga',
  'more.sourceRangesHelp':
    'Como 203.0.113.0/24, separadas por vírgulas; vazio: de qualquer lugar',
  'more.proxyType': 'Tipo de proxy',
  'more.config': 'Parâmetros',
  'more.configHelp.mysql': 'Como em my.cnf, sob [mysqld]',
  'more.configHelp.postgresql': 'Como em postgresql.conf, um por linha',
  'more.configHelp.mongodb': 'Como em mongod.conf, em YAML',
  'more.noShards':
    'Uma base de dados em que se importa não tem shards: nenhum importador restaura neles.',
  'more.words.backups': '{{when}} um backup',
  'more.words.backupsTo': '{{when}} um backup para {{storage}}',
  'more.words.pointInTime': 'recuperação a um ponto no tempo',
  'more.words.monitoring': 'monitorização {{name}}',
  'more.words.accessFrom': '{{access}}, só para {{ranges}}',
  'more.words.proxies_one': '{{count, number}} proxy',
  'more.words.proxies_other': '{{count, number}} proxies',
  'more.words.config': 'parâmetros próprios',
};
