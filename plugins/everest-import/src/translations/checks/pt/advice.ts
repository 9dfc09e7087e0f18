import type { AdviceWords } from '../CheckWords';

const NOTHING_AT = 'Não há nada em {{path}} no bucket {{bucket}}.';
const FINDS_NOTHING = 'O importador iniciaria e não encontraria backup.';
const NO_POD = 'A importação ficaria em Running sem nenhum Pod.';
const UNLISTED = 'por isso nada foi procurado em volta dele.';
const MISMATCH =
  'O backup é da versão {{found}}, e o banco de dados seria {{version}}.';
const FITTING = 'Escolha uma versão adequada a {{found}}.';
const UNRECOGNISED = 'O que está lá não foi reconhecido como um backup.';
const COMPARE = 'Olhe a pasta e compare-a com um caminho que funcionou.';

export const advice: AdviceWords = {
  'backup-archived': {
    title:
      'O backup está na classe de armazenamento {{classes}}, da qual nada pode ser lido de imediato.',
    remedy:
      'Restaure antes os objetos dele no S3, ou copie-o para a classe padrão.',
  },
  'backup-incomplete': {
    title: 'O backup não foi concluído, ou não está mais inteiro.',
    remedy: 'Escolha um completo, ou faça o backup novamente.',
  },
  'backup-other-engine': {
    title: 'O backup é de {{found}}, e o banco de dados será {{type}}.',
    remedy: 'Escolha um backup do mesmo tipo de banco de dados, ou outro tipo.',
  },
  'backup-other-kind': {
    title: 'O importador {{importer}} aceita {{kinds}}; o backup é {{kind}}.',
    remedy: 'Escolha um importador que o aceite, ou outro backup.',
  },
  'path-empty': {
    title: NOTHING_AT,
    detail: FINDS_NOTHING,
    remedy: 'Escolha o backup na lista, ou corrija o caminho.',
  },
  'path-empty-near': {
    title: NOTHING_AT,
    detail: FINDS_NOTHING,
    remedy:
      'Você quis dizer {{closest}}? Escolha o backup na lista, ou corrija o caminho.',
  },
  'path-half-way': {
    title: 'O caminho {{path}} não é em si um backup; há um em {{near}}.',
    remedy: 'Informe o caminho do próprio backup, como {{near}}.',
  },
  'path-not-for-importer': {
    title:
      'O caminho {{path}} não está disposto como o importador {{importer}} quer.',
    detail: 'Muitos importadores então rodam por horas sem terminar.',
    remedy:
      'Escolha o backup na lista, ou compare o caminho com um que funcionou.',
  },
  'pod-security-restricted': {
    title:
      'O namespace {{namespace}} só roda Pods com um contexto de segurança, que o Pod do importador não tem.',
    detail: NO_POD,
    remedy:
      'Escolha outro namespace, ou peça à equipe de plataforma que defina pod-security.kubernetes.io/enforce como baseline.',
  },
  'quota-demands-resources': {
    title:
      'Uma cota do namespace {{namespace}} exige {{demanded}} de cada Pod, e o Pod do importador não tem nada disso.',
    detail: NO_POD,
    remedy:
      'Peça à equipe de plataforma um LimitRange com padrões, ou escolha outro namespace.',
  },
  'quota-full': {
    title:
      'A cota {{quota}} do namespace {{namespace}} não tem espaço para mais um Pod.',
    remedy: 'Peça espaço à equipe de plataforma, ou exclua o que não é usado.',
  },
  'storage-too-small': {
    title:
      'O backup precisa de cerca de {{gib}} GiB, e o armazenamento é de {{size}}.',
    remedy: 'Escolha mais armazenamento.',
  },
  'storage-too-small-as-it-lies': {
    title:
      'O backup tem {{gib}} GiB como está lá, e o armazenamento é de {{size}}.',
    remedy: 'Escolha mais armazenamento.',
  },
  'version-mismatch': {
    title: MISMATCH,
    detail:
      'Uma versão mais antiga não consegue ler o que uma mais nova gravou.',
    remedy: FITTING,
  },
  'version-mismatch-files': {
    title: MISMATCH,
    detail:
      'O pgBackRest copia arquivos, que só a mesma versão principal consegue ler.',
    remedy: FITTING,
  },
  'warning-backup-recognised': {
    title: UNRECOGNISED,
    detail: 'O importador aceita {{kinds}}.',
    remedy: COMPARE,
  },
  'warning-importer-image-tag': {
    title:
      'O importador usa a imagem {{image}}, que pode ser outra a cada download.',
    remedy:
      'Peça à equipe de plataforma que a indique por uma tag ou por seu digest.',
  },
  'warning-importer-image-tag-none': {
    title: 'O importador {{name}} não indica imagem: seu Pod não pode iniciar.',
    remedy: 'Pergunte a quem fez o importador.',
  },
  'warning-postgresql-replicas': {
    title:
      'O Everest antes de {{release}} podia dar por concluída uma importação de PostgreSQL com vários nós embora o banco estivesse vazio.',
    remedy: 'Importe em um nó, ou olhe o banco de dados depois.',
  },
  'warning-technical-preview': {
    title: 'A importação de dados é uma prévia técnica do Everest.',
    remedy: 'Compare os dados com a origem antes de confiar neles.',
  },
  'skipped-backup-complete': {
    title: 'Nada do que foi lido diz se o backup foi concluído',
  },
  'skipped-backup-fits': {
    title: 'Não verificado aqui: o importador não diz quais formatos aceita',
  },
  'skipped-backup-reachable': { title: 'O bucket não foi examinado' },
  'skipped-backup-recognised': {
    title: UNRECOGNISED,
    detail:
      'O importador não diz o que aceita, por isso não é verificado aqui.',
    remedy: COMPARE,
  },
  'skipped-backup-size': {
    title:
      'Se há espaço não é verificado: o importador não diz quanto ocupa um backup',
    detail:
      'O backup tem no máximo {{gib}} GiB como está lá; importado, pode ocupar muitas vezes isso. Quem fez o importador pode informá-lo pela anotação everest-import.backstage.io/space-factor.',
  },
  'skipped-backup-size-unsized': {
    title: 'Se há espaço não é verificado: nada diz o tamanho do backup',
  },
  'skipped-path-fits-importer': {
    title: 'Não verificado aqui: o importador não diz como um caminho deve ser',
  },
  'skipped-path-fits-importer-unread': {
    title: 'O padrão de caminho do importador não pode ser lido aqui',
  },
  'skipped-pod-quota': {
    title: 'As cotas do namespace não foram examinadas',
    detail:
      'O portal não pode ler resourcequotas e limitranges ali; as duas permissões são opcionais.',
  },
  'pass-backup-archived': { title: 'O backup pode ser lido de imediato' },
  'pass-backup-complete': { title: 'O backup foi concluído' },
  'pass-backup-exists': { title: 'Há algo no caminho' },
  'pass-backup-fits': { title: 'O importador aceita este formato de backup' },
  'pass-backup-reachable': { title: 'O bucket pode ser lido' },
  'pass-backup-reachable-archived-denied': {
    title: 'O backup existe',
    detail: `Estas chaves não permitem listar o bucket, ${UNLISTED}`,
  },
  'pass-backup-reachable-archived-slow': {
    title: 'O backup existe',
    detail: `O serviço demora a listar o bucket, ${UNLISTED}`,
  },
  'pass-backup-reachable-denied': {
    title: 'O backup pode ser lido',
    detail: `Estas chaves não permitem listar o bucket, ${UNLISTED}`,
  },
  'pass-backup-reachable-slow': {
    title: 'O backup pode ser lido',
    detail: `O serviço demora a listar o bucket, ${UNLISTED}`,
  },
  'pass-backup-recognised': { title: 'É um backup: {{backup}}' },
  'pass-backup-size': { title: 'O backup cabe no armazenamento' },
  'pass-backup-version': { title: 'A versão é adequada ao backup' },
  'pass-importer-image-tag': {
    title: 'A imagem do importador tem uma tag ou um digest',
  },
  'pass-path-fits-importer': {
    title: 'O caminho está disposto como o importador quer',
  },
  'pass-pod-quota': {
    title: 'O namespace tem espaço para o Pod do importador',
  },
  'pass-pod-security': { title: 'O Pod do importador pode rodar ali' },
};
