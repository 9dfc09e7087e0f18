import type { CauseEnds, CauseWords } from '../CauseWords';

const PARTLY =
  'O banco de dados pode conter parte dos dados: não o use como está.';
const OVERWRITES =
  'O Everest importa sempre que seu Job some, sem ver se o banco de dados está em uso. O que foi escrito desde a importação pode se perder.';
const LOOK =
  'O que foi escrito desde a importação pode ter se perdido: examine os dados e, se for o caso, restaure um backup posterior.';

export const run: CauseWords<'run'> = {
  'data-overwritten-waiting': {
    title: 'O Everest está prestes a importar de novo sobre dados em uso',
    meaning: OVERWRITES,
    remedy:
      'Não crie o Secret que o Everest espera, nem retome o banco de dados.',
  },
  'data-overwritten-running': {
    title: 'O Everest está importando de novo sobre dados em uso',
    meaning: OVERWRITES,
    remedy: LOOK,
  },
  'data-overwritten-done': {
    title: 'O Everest importou de novo sobre dados em uso',
    meaning: OVERWRITES,
    remedy: LOOK,
  },
  'data-overwritten-failed': {
    title: 'O Everest importou de novo sobre dados em uso, e falhou',
    meaning: OVERWRITES,
    remedy: LOOK,
  },
  'out-of-memory': {
    title: 'O importador foi encerrado: usou mais memória do que podia',
    meaning: `O limite de memória dele vem do namespace, ou o nó ficou sem memória. ${PARTLY}`,
    remedy:
      'Aumente o limite padrão do namespace (LimitRange), ou faça o importador usar menos, se ele tiver uma configuração para isso.',
  },
  evicted: {
    title: 'O importador foi removido de seu nó',
    meaning: `Faltou memória ou disco ao nó, ou ele foi esvaziado para manutenção. ${PARTLY}`,
    remedy: 'Espere até que o nó esteja bem, ou termine sua manutenção.',
  },
  preempted: {
    title: 'O importador teve de dar lugar a algo mais importante',
    meaning: `Um Pod de prioridade maior tomou seu lugar. ${PARTLY}`,
    remedy: 'Adicione espaço ao cluster.',
  },
  'node-lost': {
    title: 'O nó em que o importador rodava sumiu',
    meaning: `Ele foi desligado, ou não responde mais. ${PARTLY} Um importador que some com seu nó pode deixar o banco de dados pausado para o Everest.`,
    remedy: 'Cuide do nó.',
  },
  deadline: {
    title: 'O importador foi encerrado porque demorou demais',
    meaning: `Havia um limite para o seu tempo, que o Everest não define por si só. ${PARTLY}`,
    remedy: 'Aumente o limite, ou use um backup menor.',
  },
  'run-killed': {
    title: 'O importador foi encerrado por fora',
    meaning: `Ele não terminou sozinho, e o Kubernetes não diz quem o encerrou. ${PARTLY}`,
    remedy:
      'Examine o nó em que ele rodava: pode ter ficado sem memória ou ter sido desligado.',
  },
  'rights-missing': {
    title: 'O importador não pode fazer o que precisa',
    meaning: `O Kubernetes negou a ele uma permissão, que a mensagem indica. ${PARTLY}`,
    remedy: 'Adicione essa permissão às do importador.',
  },
  'update-conflict': {
    title: 'Alguém alterou o banco de dados no mesmo momento',
    meaning: `O importador escreve no objeto do banco de dados e não tenta de novo quando outro é mais rápido. ${PARTLY}`,
    remedy:
      'Não mexa no banco de dados durante uma importação: nenhuma alteração, e nenhuma ferramenta que cuide de seus labels.',
  },
  'engine-object-missing': {
    title: 'Aquilo em que o importador trabalhava foi excluído',
    meaning: `O objeto que a mensagem indica sumiu enquanto o importador o esperava. ${PARTLY}`,
    remedy: 'Descubra quem o exclui.',
  },
  'run-stopped': {
    title: 'O importador recebeu ordem de parar',
    meaning: `Seu Pod, ou o banco de dados, foi excluído enquanto ele trabalhava. ${PARTLY}`,
    remedy: 'Descubra quem o encerrou: uma pessoa, ou o esvaziamento de um nó.',
  },
  'tool-killed': {
    title: 'Um programa do importador foi encerrado',
    meaning: `Algo o encerrou de uma vez: em geral, a memória que o Pod pode usar se esgotou, ou seu Pod foi excluído. ${PARTLY}`,
    remedy:
      'Aumente o limite de memória padrão do namespace (LimitRange), ou faça o importador usar menos; descubra se alguém excluiu o Pod.',
  },
  'run-crashed': {
    title: 'O importador travou',
    meaning: `É uma falha do próprio importador. ${PARTLY}`,
    remedy: 'Avise os autores do importador, com a linha.',
  },
  'import-withdrawn': {
    title: 'A importação foi retirada do banco de dados antes de terminar',
    meaning:
      'O Everest não importa mais nada nele; o banco de dados continua existindo.',
    remedy:
      'Inicie uma nova importação em um novo banco de dados se os dados ainda forem necessários.',
  },
  'database-deleted': {
    title: 'O banco de dados foi excluído antes do fim da importação',
    meaning: 'O que tinha chegado se foi com ele.',
    remedy: 'Inicie uma nova importação se os dados ainda forem necessários.',
  },
  'job-failed': {
    title: 'O importador terminou com um erro',
    meaning: `O portal não conhece nenhuma causa que combine com o que encontrou. ${PARTLY}`,
    remedy:
      'O motivo está no log do importador: verifique o caminho, as chaves e as versões.',
  },
  'job-error': {
    title: 'O Everest ainda não consegue iniciar a importação',
    meaning:
      'O portal não conhece nenhuma causa que combine com o que o Everest diz.',
    remedy:
      'O Everest continua tentando; leve a mensagem à equipe de plataforma.',
  },
  stuck: {
    title: 'A importação demora muito mais que o normal, e nada diz por quê',
    meaning:
      'Ela está na mesma etapa da linha do tempo há mais tempo que outras como ela: mais de {{minutes}} min, e {{more}} min a mais. Talvez ainda avance.',
    remedy: 'Veja o que a linha do tempo diz dessa etapa.',
  },
  'database-error': {
    title: 'O banco de dados informa um erro antes de chegarem dados',
    meaning:
      'A importação começa quando o banco de dados está pronto, e ele não está.',
    remedy:
      'Examine o banco de dados no Everest ou pergunte à equipe de plataforma; se ele não se recuperar, exclua-o e inicie uma nova importação.',
  },
};

export const ends: CauseEnds = {
  'goes-on': '{{remedy}} Depois disso, a importação continua sozinha.',
  'start-again':
    '{{remedy}} Depois, exclua o banco de dados e inicie uma nova importação.',
  stops:
    '{{remedy}} A importação não continua sozinha: depois, exclua o banco de dados e inicie uma nova.',
  'take-source-out':
    '{{remedy}} Retire dataSource do banco de dados com o comando; o banco continua existindo.',
};
