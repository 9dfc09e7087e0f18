import type { CauseWords } from '../CauseWords';

const NOTHING = 'O importador terminou antes de alterar o banco de dados.';
const PARTLY =
  'O banco de dados pode conter parte dos dados: não o use como está.';

export const importer: CauseWords<'importer'> = {
  'importer-request-invalid': {
    title: 'O importador não consegue usar o que lhe foi pedido',
    meaning: NOTHING,
    remedy: 'Corrija as configurações ou a origem que a mensagem indica.',
  },
  'importer-source-unreachable': {
    title: 'O importador não alcança o servidor S3',
    meaning: `Ele o acessa a partir do cluster, que talvez alcance menos do que o portal. ${NOTHING}`,
    remedy:
      'Pergunte à equipe de plataforma se o cluster pode alcançar o endpoint.',
  },
  'importer-source-denied': {
    title: 'O servidor S3 recusa as chaves',
    meaning: NOTHING,
    remedy: 'Verifique a chave de acesso e suas permissões no bucket.',
  },
  'importer-object-missing': {
    title: 'Não há nada no caminho',
    meaning: NOTHING,
    remedy: 'Verifique o bucket e o caminho.',
  },
  'importer-source-changed': {
    title: 'O backup foi substituído enquanto era lido',
    meaning: `O que chegou é de dois backups. ${PARTLY}`,
    remedy: 'Espere até terminar o que grava o backup.',
  },
  'importer-format-unknown': {
    title: 'O importador não reconhece o que está no caminho',
    meaning: NOTHING,
    remedy: 'Escolha o importador adequado ao backup.',
  },
  'importer-dump-damaged': {
    title: 'O dump está cortado ou danificado',
    meaning: PARTLY,
    remedy: 'Faça o dump novamente.',
  },
  'importer-dump-too-new': {
    title: 'O dump é de uma versão mais nova que o banco de dados',
    meaning: NOTHING,
    remedy: 'Escolha pelo menos a versão do dump.',
  },
  'importer-target-lacks': {
    title: 'Falta ao banco de dados o que o dump precisa',
    meaning: `A mensagem indica tudo, como roles ou extensões. ${NOTHING}`,
    remedy:
      'Faça com que o banco de dados o tenha, ou indique nas configurações que deve ser criado ou deixado de fora.',
  },
  'importer-dump-dangerous': {
    title: 'O dump faria mais do que trazer dados',
    meaning: `Ele executaria programas, leria arquivos ou alteraria o servidor. ${NOTHING}`,
    remedy:
      'Faça um dump sem a instrução que a mensagem indica. Se o dump não é seu, pergunte a quem o fez.',
  },
  'importer-tool-missing': {
    title: 'Falta uma ferramenta na imagem do importador',
    meaning: NOTHING,
    remedy: 'Conserte a imagem do importador.',
  },
  'importer-tool-too-old': {
    title: 'Uma ferramenta da imagem do importador é antiga demais para o dump',
    meaning: NOTHING,
    remedy:
      'Construa a imagem do importador com uma mais nova, ou faça o dump em um formato que a mensagem indica.',
  },
  'importer-target-unreachable': {
    title: 'O importador não alcança o banco de dados',
    meaning: 'Ele tentou por algum tempo. Nenhum dado chegou.',
    remedy: 'Examine o banco de dados no Everest e espere até que esteja bem.',
  },
  'importer-target-denied': {
    title: 'O banco de dados recusa o importador',
    meaning: 'Ele não aceita o nome e a senha do Secret de seus usuários.',
    remedy: 'Verifique o Secret de usuários do banco de dados.',
  },
  'importer-import-failed': {
    title: 'O banco de dados recusou uma parte do dump',
    meaning: PARTLY,
    remedy:
      'A mensagem indica a instrução: corrija o dump ou as configurações.',
  },
  'importer-target-not-empty': {
    title: 'O banco de dados a preencher não está vazio',
    meaning: NOTHING,
    remedy:
      'Escolha outro nome para ele nas configurações, ou deixe o importador excluí-lo antes.',
  },
  'importer-rows-missing': {
    title: 'Nem todos os dados chegaram',
    meaning: PARTLY,
    remedy: 'Faça o dump novamente.',
  },
  'importer-checksums-differ': {
    title: 'O banco de dados contém algo diferente do que foi enviado',
    meaning:
      'Todas as linhas chegaram, mas as das tabelas que a mensagem indica não são como no backup: não use o banco de dados como está.',
    remedy:
      'Procure o que altera as linhas ao gravá-las, como triggers do backup, e importe novamente.',
  },
  'importer-no-room': {
    title: 'O importador ficou sem espaço temporário',
    meaning: PARTLY,
    remedy:
      'Dê mais espaço a ele nas configurações, ou use um formato que não precise disso.',
  },
  'importer-stopped': {
    title: 'O importador recebeu ordem de parar',
    meaning: `Alguém ou o cluster encerrou seu Pod. ${PARTLY}`,
    remedy: 'Descubra quem o encerrou: uma pessoa, ou o esvaziamento de um nó.',
  },
  'importer-failed': {
    title: 'O importador terminou com um erro',
    meaning: PARTLY,
    remedy: 'A mensagem é do próprio importador: corrija o que ela indica.',
  },
};
