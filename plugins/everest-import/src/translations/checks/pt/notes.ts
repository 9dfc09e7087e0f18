import type { NoteWords } from '../CheckWords';

const PACKED = {
  title:
    'Está compactado com {{by}}, que nem o portal nem os importadores descompactam.',
  remedy: 'Compacte com gzip ou zstd: {{command}}.',
};
const NAME_ONE =
  'Informe na configuração do importador o único banco de dados a importar.';

/** What is said of a backup that was found. */
export const notes: NoteWords = {
  'archive-of-nothing': {
    title:
      'É o começo de um arquivo do pg_dump, de {{bytes}} bytes, como o PGlite escreve.',
    remedy: 'Faça o dump de novo como SQL, com --format=plain.',
  },
  empty: {
    title: 'O arquivo está vazio: não tem nenhum byte.',
    remedy: 'Veja o que o fez, e faça o dump de novo.',
  },
  encrypted: {
    title: 'Está criptografado, e nenhum importador tem a chave.',
    remedy: 'Descriptografe, e envie o que resultar.',
  },
  'git-lfs': {
    title: 'É um ponteiro do Git LFS, e não o dump a que ele se refere.',
    remedy: 'Envie o próprio arquivo, que git lfs pull traz.',
  },
  'json-export': {
    title:
      'Uma exportação de um snapshot do Atlas contém documentos como arquivos JSON, o que não é um backup que o MongoDB possa restaurar.',
    remedy:
      'Rode mongodump no cluster do Atlas, ou em um em que o snapshot foi restaurado, guarde o arquivo em um bucket, e importe-o.',
  },
  'parquet-export': {
    title:
      'Uma exportação de um snapshot do RDS ou Aurora contém tabelas como arquivos Parquet para análise, sem índices, usuários e outras partes de um banco de dados; nem a AWS restaura um a partir dela.',
    remedy:
      'Restaure o snapshot em um banco de dados RDS temporário, faça o dump dele com pg_dump ou mysqldump em um bucket, e importe o dump.',
  },
  sqlite: {
    title: 'É um banco de dados do SQLite.',
    remedy:
      'O Everest não tem motor para ele: converta-o para um que tenha, e faça o dump desse.',
  },
  tar: {
    title: 'É um tar de arquivos, e não um tar escrito pelo pg_dump.',
    remedy: 'Desempacote, e envie o que há nele: um dump, ou a pasta dele.',
  },
  'utf-16': {
    title:
      'O texto está em UTF-16, como o PowerShell escreve com > e Out-File.',
    remedy:
      'Faça o dump de novo com a opção que nomeia o arquivo (--file do pg_dump, --result-file do mysqldump), ou converta com iconv -f UTF-16 -t UTF-8.',
  },
  'web-page': {
    title: 'É uma página ou um erro de um servidor web no lugar do dump.',
    remedy: 'Baixe o dump de novo, veja se é mesmo um, e envie-o.',
  },
  archived: {
    title:
      'Está na classe de armazenamento {{storageClass}}, de que nada se lê na hora, a não ser que tenha sido restaurado.',
    remedy:
      'Restaure primeiro no S3, ou copie para a classe padrão, e olhe de novo.',
  },
  'encrypted-repository': {
    title:
      'O repositório está criptografado: o que este backup contém e se foi terminado não se vê daqui.',
    remedy:
      'Use um importador a que se possa dar a senha do repositório; o que vem com o Everest não permite.',
  },
  'end-untold': {
    title:
      'Faltam as palavras finais, então ninguém pode dizer se está inteiro.',
  },
  mariadb: {
    title:
      'Foi feito do MariaDB, e o Everest roda MySQL: o que só o MariaDB conhece não será carregado.',
    remedy: 'Experimente primeiro em um banco de dados que possa falhar.',
  },
  'maybe-several-databases': {
    title:
      'Nomeia o banco de dados com que começa, como com --databases, e talvez continue com outros.',
    remedy: NAME_ONE,
  },
  'metadata-strange': {
    title:
      'Os metadados não podem ser entendidos, então não se sabe se é lógico ou físico nem se foi terminado.',
  },
  'needs-prior-differential': {
    title:
      'Um backup diferencial: o que não mudou desde então está no backup completo {{full}} ao lado, e talvez em outros.',
  },
  'needs-prior-incremental': {
    title:
      'Um backup incremental: o que não mudou desde então está no backup completo {{full}} ao lado, e talvez em outros.',
  },
  'needs-prior-pbm': {
    title:
      'Um backup incremental: o resto dos dados está em anteriores ao lado.',
  },
  'no-checksum': {
    title:
      'Falta ao lado o arquivo ....md5, com que um envio termina: talvez esteja escrito pela metade.',
    remedy: 'Olhe o log do backup, ou use outro.',
  },
  'no-sst-info': {
    title:
      'Falta ao lado a pasta ....sst_info/, sem a qual o Percona XtraDB Cluster não o restaura.',
    remedy: 'Use outro backup.',
  },
  'not-recognised': {
    title:
      'Tem nome de dump, e não começa como nenhum conhecido aqui: nada se pode dizer dele.',
  },
  'other-stanza': {
    title:
      'A stanza é {{stanza}}, e o importador que vem com o Everest só lê {{read}}.',
    remedy:
      'Use um importador em que se possa informar a stanza, ou faça um backup em um repositório com a stanza {{read}}.',
  },
  'page-errors': {
    title:
      'Ao fazê-lo foram achadas páginas com somas de verificação erradas: parte dos dados está danificada.',
  },
  physical: {
    title:
      'Uma cópia dos arquivos de dados: o importador que vem com o Everest só restaura backups lógicos.',
    remedy: 'Faça um lógico: pbm backup --type=logical.',
  },
  'prior-missing': {
    title: 'Precisa do backup {{prior}}, que não está mais lá.',
    remedy: 'Use um backup completo, ou um cujo completo ainda esteja lá.',
  },
  selective: {
    title: 'Contém só alguns bancos de dados ou coleções.',
  },
  'several-databases': {
    title: 'Contém vários bancos de dados, ou todos de um servidor.',
    remedy: NAME_ONE,
  },
  sharded: {
    title:
      'É de um cluster com sharding de {{sets}} replica sets, e o Everest não importa para um banco de dados com sharding.',
  },
  'whole-server': {
    title:
      'Contém todos os bancos de dados de um servidor, e as funções dele com as senhas.',
    remedy: NAME_ONE,
  },
  xz: PACKED,
  bzip2: PACKED,
  zip: PACKED,
  '7z': PACKED,
  compress: PACKED,
  rar: PACKED,
};
