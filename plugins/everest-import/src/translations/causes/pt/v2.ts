import type { CauseWordsOfV2 } from '../CauseWords';

export const v2: CauseWordsOfV2 = {
  'restore-failed': {
    title: 'A restauração no banco de dados falhou',
    remedy:
      'Leia o que o provedor diz, corrija isso, e importe em um novo banco de dados: a v2 não tenta de novo.',
  },
  'backup-class-unfit': {
    title: 'A classe de backup não restaura em um banco de dados assim',
    remedy:
      'Importe em um novo banco de dados, com um backup de uma classe que o provedor dele gerencie e liste.',
  },
  'backup-class-missing': {
    title: 'A classe de backup não está lá',
    remedy: 'Peça à equipe de plataforma que a instale.',
  },
  'source-backup-not-found': {
    title: 'O backup não está lá',
    remedy:
      'Crie de novo o objeto Backup com o mesmo nome, ou faça com que seja encontrado de novo.',
  },
  'source-backup-not-succeeded': {
    title: 'O backup não está completo',
    remedy:
      'Espere até que o objeto Backup dele termine bem; corrija aquilo em que falhou.',
  },
  'storage-mismatch': {
    title: 'O banco de dados não lista o armazenamento em que está o backup',
    remedy: 'Adicione o armazenamento do backup aos do banco de dados.',
  },
  'source-instance-not-found': {
    title: 'O banco de dados de que é o backup não está lá',
    remedy: 'Veja se o objeto Backup indica o banco de dados certo.',
  },
  'restore-error': {
    title: 'A restauração não avança; ela é tentada de novo',
    remedy: 'Leia o que ela diz, e corrija isso.',
  },
  'database-error-refused': {
    title: 'O provedor do banco de dados o recusa',
    remedy: 'O log dele diz por quê: peça à equipe de plataforma que o leia.',
  },
  'backup-not-configured': {
    title:
      'Os backups do banco de dados não estão configurados, e sua importação nunca começa',
    remedy:
      'Corrija o que a mensagem indica nas configurações de backup do banco de dados.',
  },
};
