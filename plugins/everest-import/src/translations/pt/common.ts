import type { commonMessages } from '../../messages/common';
import type { Translation } from '../Translation';

export const common: Translation<typeof commonMessages> = {
  'common.labelled': '{{label}}:',
  'common.labelledText': '{{label}}: {{text}}',
  'common.copy': 'Copiar: {{what}}',
  'common.copied': 'Copiado',
  'common.details': 'Detalhes',
  'common.loading': 'Carregando',
  'common.tryAgain': 'Tentar novamente',
  'common.yes': 'Sim',
  'common.no': 'Não',
  'failure.notAllowedTitle': 'Você não pode ver isto',
  'failure.notAllowedText':
    'Peça à equipe que administra este portal a permissão para ver importações de bancos de dados e importadores.',
  'failure.title': 'Não foi possível carregar',
  'failure.staleTitle': 'O que você vê pode estar desatualizado',
  'failure.text':
    'Tente novamente daqui a pouco. Se o problema continuar, avise a equipe que administra este portal.',
  'failure.raw': 'Resposta do servidor',
  'failure.sessionTitle': 'Sua sessão terminou',
  'failure.sessionText': 'Entre novamente em outra aba e tente de novo aqui.',
  'failure.awayTitle': 'O servidor deste portal não responde',
  'failure.awayText': 'Verifique sua conexão e tente de novo em instantes.',
  'failure.kept': 'O que você digitou é mantido.',
  'cluster.unreachable': 'O cluster {{title}} está inacessível',
  'cluster.unreachableSince':
    'O cluster {{title}} está inacessível desde {{since}}',
  'cluster.unreachableText': 'O que é mostrado dele pode estar desatualizado.',
  'cluster.notSynced': 'O cluster {{title}} ainda está sendo lido',
  'cluster.notInstalled': 'O Everest não está instalado no cluster {{title}}',
  'cluster.notInstalledText':
    'Ele será detectado automaticamente assim que estiver lá.',
  'cluster.readOnly': 'O cluster {{title}} usa o OpenEverest v2',
  'cluster.readOnlyText':
    'As suas importações são mostradas aqui; ainda não é possível iniciar nenhuma daqui.',
  'cluster.twoGenerations': 'O cluster {{title}} tem duas gerações do Everest',
  'cluster.twoGenerationsText':
    'O Everest só aceita uma por cluster. É mostrada a primeira; quem opera o cluster pode remover o OpenEverest v2.',
  'cluster.missingRights': 'Faltam permissões ao portal no cluster {{title}}',
  'cluster.missingRightsText': 'Quem administra o cluster pode concedê-las:',
  'cluster.tooMany': 'Há mais no cluster {{title}} do que este portal guarda',
  'cluster.tooManyOf':
    'Apenas os primeiros {{limit, number}} {{kind}} são conhecidos aqui. Quem administra o portal pode aumentar o limite.',
  'history.away': 'O banco de dados do portal está inacessível desde {{since}}',
  'history.awayText':
    'As importações em andamento são mostradas como estão. Os solicitantes e as importações já terminadas podem faltar ou estar desatualizados; nenhuma pode ser iniciada.',
  'filter.all': 'Todos',
  'filter.engine': 'Motor',
  'filter.phase': 'Fase',
  'filter.cluster': 'Cluster',
  'filter.namespace': 'Namespace',
  'filter.importer': 'Importador',
  'filter.owner': 'Proprietário',
  'filter.mine': 'Minhas',
  'filter.myTeams': 'Minhas equipes',
  'filter.requestedBy': 'Solicitada por',
  'filter.me': 'Mim',
  'filter.from': 'Solicitada a partir de (UTC)',
  'filter.to': 'Solicitada até (UTC)',
  'filter.more': 'Mais filtros',
  'filter.fewer': 'Menos filtros',
  'filter.noMatch': 'Nada corresponde aos filtros.',
  'filter.clear': 'Limpar filtros',
  'engine.mysql': 'MySQL',
  'engine.postgresql': 'PostgreSQL',
  'engine.mongodb': 'MongoDB',
};
