import type { timelineMessages } from '../../messages/timeline';
import type { Translation } from '../Translation';

export const timeline: Translation<typeof timelineMessages> = {
  'timeline.title': 'Linha do tempo',
  'timeline.open': 'Mostrar a linha do tempo',
  'timeline.what':
    'As etapas da importação, quanto cada uma demorou e o que vem a seguir.',
  'timeline.loading': 'Lendo a linha do tempo',
  'timeline.empty': 'Nada se sabe sobre o percurso.',
  'timeline.took': 'levou {{duration}}',
  'timeline.takes': 'há {{duration}}',
  'timeline.usual': 'normalmente {{median}}, 9 de 10 em até {{p90}}',
  'timeline.next': 'O que costuma vir a seguir',
  'timeline.nextUsual_one':
    'leva {{median}}, 9 de 10 em até {{p90}} ({{count, number}} importação)',
  'timeline.nextUsual_other':
    'leva {{median}}, 9 de 10 em até {{p90}} ({{count, number}} importações)',
  'timeline.stuck': 'Está demorando mais do que deveria',
  'timeline.stuckText':
    '{{stage}}: há {{duration}}, quando {{limit}} deveriam bastar. {{lookAt}}',
  'timeline.unread': 'Nem tudo é conhecido',
  'timeline.unreadText':
    'Falta ao portal a permissão {{verb}} {{resource}}. Aqui pode faltar: {{part}}.',
  'timeline.grantLine': 'o comando que concede a permissão',
  'timeline.saidBy': 'Segundo {{source}}',
  'timeline.stages.requested': 'Solicitada',
  'timeline.stages.checked': 'Verificada',
  'timeline.stages.secretsMade': 'Secrets criados',
  'timeline.stages.databaseCreated': 'Banco de dados criado',
  'timeline.stages.databaseReadyEmpty': 'Banco de dados pronto, ainda vazio',
  'timeline.stages.importing': 'Importação iniciada',
  'timeline.stages.jobCreated': 'Job criado',
  'timeline.stages.podWaiting': 'Pod aguardando lugar',
  'timeline.stages.podPulling': 'Pod baixando sua imagem',
  'timeline.stages.importerStarted': 'Importador iniciado',
  'timeline.stages.importerRestarted': 'Importador reiniciado',
  'timeline.stages.importerEnded': 'Importador encerrado',
  'timeline.stages.restore': 'Restauração',
  'timeline.stages.blocked': 'Bloqueada',
  'timeline.stages.deleting': 'Excluindo',
  'timeline.stages.ended': 'Terminada',
  'timeline.stages.ready': 'Banco de dados pronto',
};
