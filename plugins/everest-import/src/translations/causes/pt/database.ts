import type { CauseWords } from '../CauseWords';

const PARTLY =
  'O banco de dados pode conter parte dos dados: não o use como está.';
const UNUSABLE = 'O banco de dados não contém dados utilizáveis.';

export const database: CauseWords<'database'> = {
  'database-paused': {
    title: 'O banco de dados está pausado, e a importação não avança',
    meaning:
      'Um banco de dados pausado não tem nós rodando, e não há para onde importar.',
    remedy: 'Retome o banco de dados no Everest.',
  },
  'engine-crashes': {
    title: 'O banco de dados termina assim que inicia',
    meaning:
      'Um contêiner dele é reiniciado de novo e de novo. Suas configurações podem estar erradas, sua memória pode ser pouca, ou seus dados podem estar danificados.',
    remedy: 'Veja o log do contêiner que a linha indica.',
  },
  'sidecar-crashes': {
    title: 'O que roda ao lado do banco de dados termina assim que inicia',
    meaning:
      'Um contêiner sem o qual o banco de dados não conta como pronto, ou pelo qual é restaurado, é reiniciado de novo e de novo. O próprio banco de dados pode estar bem.',
    remedy: 'Veja o log do contêiner que a linha indica.',
  },
  'engine-failing': {
    title: 'O operador do banco de dados informa um erro',
    meaning:
      'Ele tenta de novo e, enquanto falha, o banco de dados não inicia ou não avança.',
    remedy:
      'Corrija o que a mensagem indica, ou leve-a à equipe de plataforma.',
  },
  'source-users-wrong': {
    title: 'Os usuários de sistema não são os do banco de dados de origem',
    meaning:
      'O backup traz os usuários da origem com suas senhas, e a partir daí o operador não consegue entrar com outros.',
    remedy:
      'Informe as dez chaves do Secret de usuários do banco de dados de origem, como são.',
  },
  'backup-agent-lost': {
    title: 'Um agente de backup do banco de dados parou de responder',
    meaning:
      'O PBM restaura por um agente ao lado de cada nó; um deles sumiu no meio. O banco de dados pode conter parte dos dados.',
    remedy:
      'Examine os Pods do banco de dados: um pode ter sido encerrado ou movido. Muitas vezes ajuda mais memória para o banco de dados.',
  },
  'mongodb-sharded': {
    title: 'Não é possível importar em um MongoDB com sharding',
    meaning: 'O Everest aceita um pedido assim e não oferece suporte a ele.',
    remedy: 'Peça um banco de dados sem sharding.',
  },
  'mongodb-restore-failed': {
    title: 'O operador do MongoDB não conseguiu restaurar o backup',
    meaning: `As palavras são do operador ou do PBM. ${PARTLY}`,
    remedy: 'A mensagem diz o que corrigir; leve-a à equipe de plataforma.',
  },
  'disk-full': {
    title: 'O disco do banco de dados está cheio',
    meaning: `O backup é maior que o armazenamento pedido; enquanto é restaurado, pode precisar do dobro de seu tamanho. ${UNUSABLE}`,
    remedy: 'Peça mais armazenamento: pelo menos o dobro do tamanho do backup.',
  },
  'ran-out-of-disk': {
    title: 'Um programa do importador ficou sem disco',
    meaning: `Ele não encontrou espaço onde grava, como o diretório temporário de seu Pod. ${PARTLY}`,
    remedy:
      'Dê mais espaço ao importador, ou use um que não guarde nada em disco; se a mensagem indicar um arquivo do banco de dados, peça mais armazenamento.',
  },
  'database-login-refused': {
    title: 'O banco de dados recusa o login',
    meaning:
      'O nome e a senha no Secret de usuários do banco de dados não são os que ele tem.',
    remedy:
      'Deixe o Everest criar esse Secret, ou traga o do banco de dados de origem se o importador precisar dele.',
  },
  'stanza-wrong': {
    title: 'Não há ali um repositório do pgBackRest com a stanza db',
    meaning:
      'O Everest lê a stanza `db` da pasta acima de `backup/db/`, como são dispostos seus próprios backups; outra stanza ele não consegue ler.',
    remedy:
      'Informe o caminho de um backup como está no bucket: `.../backup/db/<label>/`.',
  },
  'wal-missing': {
    title: 'Falta o que foi gravado durante o backup',
    meaning:
      'Um backup só serve com o log de seu próprio tempo (WAL, oplog), que fica ao lado dele, e uma parte desse log não está lá.',
    remedy:
      'Use outro backup; veja se uma regra do bucket exclui o que está em `archive/`.',
  },
  'postgresql-not-deleted': {
    title: 'O PostgreSQL vazio não pôde ser retirado',
    meaning:
      'O importador exclui o banco de dados vazio e o cria de novo a partir do backup. Depois de 5 minutos ele ainda estava lá, ou depois de 10 seus Pods e volumes.',
    remedy:
      'Examine o operador do PostgreSQL, e procure finalizers no PerconaPGCluster.',
  },
  'postgresql-restore-failed': {
    title: 'O pgBackRest não conseguiu restaurar o backup',
    meaning:
      'Seu Job falhou, e o PostgreSQL não volta a iniciar. O importador espera por isso sem limite.',
    remedy: 'O motivo está no log desse Job.',
  },
  'restore-running': {
    title: 'Outra restauração do banco de dados ainda estava em andamento',
    meaning: 'Um motor faz uma de cada vez; esta foi recusada.',
    remedy:
      'Veja o que restaura no banco de dados além da importação, e encerre isso.',
  },
  'xtrabackup-failed': {
    title: 'O XtraBackup não conseguiu preparar o backup',
    meaning: `O backup foi lido, e o que há nele não pôde virar um banco de dados. ${UNUSABLE}`,
    remedy:
      'A mensagem diz por quê: na maioria das vezes o backup é de outra versão, ou não está inteiro.',
  },
  'mysql-restore-failed': {
    title: 'O operador do MySQL não conseguiu restaurar o backup',
    meaning: `Um Job do operador lê o backup com XtraBackup, e ele falhou; o que deu errado está em seu log. ${UNUSABLE}`,
    remedy: 'Veja o log desse Job enquanto ele existir.',
  },
};
