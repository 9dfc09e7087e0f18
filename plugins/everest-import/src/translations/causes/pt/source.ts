import type { CauseWords } from '../CauseWords';

export const source: CauseWords<'source'> = {
  's3-bucket-missing': {
    title: 'Esse bucket não existe',
    meaning: 'O servidor S3 responde, e não tem bucket com esse nome.',
    remedy: 'Corrija o bucket, ou o endpoint se ele estiver em outro servidor.',
  },
  's3-region-wrong': {
    title: 'O bucket está em outra região',
    meaning:
      'O servidor S3 responde, e pede a região do bucket, que a mensagem talvez indique.',
    remedy: 'Corrija a região e, com ela, o endpoint.',
  },
  's3-throttled': {
    title: 'O servidor S3 recebeu pedidos demais',
    meaning:
      'Ele responde menos enquanto outros, ou esta importação, leem muito dele ao mesmo tempo.',
    remedy: 'Espere até que ele tenha menos a fazer.',
  },
  'clock-skew': {
    title: 'O relógio do nó está errado',
    meaning:
      'O S3 recusa o que é assinado com uma hora minutos fora: o relógio do nó ou o do servidor S3 está assim.',
    remedy: 'Acerte os relógios dos nós e do servidor S3.',
  },
  'backup-archived': {
    title: 'O backup está arquivado',
    meaning:
      'Uma regra do bucket o moveu para onde o S3 só o lê depois de horas (Glacier e similares).',
    remedy: 'Faça restaurar do arquivo os objetos dele, todos.',
  },
  'backup-missing': {
    title: 'Não há backup no caminho',
    meaning:
      'O bucket pode ser lido, e o que o caminho indica não está lá: nem o backup, nem o que o descreve.',
    remedy:
      'Corrija o caminho: escolha o backup na lista do formulário, ou copie seu caminho inteiro.',
  },
  's3-key-unknown': {
    title: 'O servidor S3 não conhece a chave de acesso',
    meaning:
      'A chave foi excluída, é de outro servidor, ou tem um erro de digitação.',
    remedy: 'Use chaves que sejam válidas neste servidor.',
  },
  's3-key-wrong': {
    title: 'A chave secreta não corresponde à chave de acesso',
    meaning:
      'O servidor conhece a chave de acesso, e o que foi assinado com a chave secreta não está certo.',
    remedy:
      'Digite de novo as duas chaves como são: sem codificação e sem espaços em volta.',
  },
  's3-key-expired': {
    title: 'As chaves do S3 não são mais válidas',
    meaning: 'Elas foram dadas por um tempo limitado, que já passou.',
    remedy:
      'Use chaves duradouras: uma importação pode levar horas, e as chaves de uma sessão expiram antes.',
  },
  's3-decrypt-denied': {
    title: 'As chaves do S3 não permitem descriptografar o backup',
    meaning:
      'O bucket é criptografado com uma chave própria (KMS), e o dono das chaves do S3 não pode usá-la.',
    remedy: 'Peça que kms:Decrypt seja concedido a ele.',
  },
  's3-refused': {
    title: 'O servidor S3 recusa as chaves e não diz por quê',
    meaning:
      'Ele foi consultado de um modo que se responde sem palavras. A chave de acesso talvez não seja conhecida ali, a chave secreta pode estar errada, ou as permissões delas não chegam a este bucket e caminho.',
    remedy:
      'Digite de novo as duas chaves como são. Se estiverem certas, peça que sejam concedidos a elas s3:ListBucket no bucket e s3:GetObject no caminho.',
  },
  's3-denied': {
    title: 'As chaves do S3 não permitem ler o backup',
    meaning:
      'O servidor conhece as chaves, e as permissões delas não chegam a este bucket e caminho.',
    remedy:
      'Peça que sejam concedidos a elas s3:ListBucket no bucket e s3:GetObject no caminho.',
  },
  'backup-version': {
    title: 'O backup é de outra versão que não a do banco de dados',
    meaning:
      'A ferramenta que restaura só lê backups de sua própria versão principal. O banco de dados não contém dados utilizáveis.',
    remedy:
      'Escolha a versão com que o backup foi feito, pelo menos sua versão principal.',
  },
  'backup-other-topology': {
    title: 'O backup é de um MongoDB com outros replica sets',
    meaning:
      'O PBM restaura cada replica set no de mesmo nome. Um backup de um cluster com sharding, ou de um replica set que não se chame rs0, não tem lugar aqui.',
    remedy:
      'Use um backup de um só replica set, com o nome do que há no novo banco de dados; clusters com sharding não podem ser importados.',
  },
  'backup-incomplete': {
    title: 'O backup não está completo',
    meaning:
      'O que descreve o backup está lá, e uma parte dele não: ele foi interrompido, ainda está sendo gravado, ou algo dele foi excluído.',
    remedy:
      'Use outro backup, um que terminou bem; veja se uma regra do bucket exclui objetos antigos.',
  },
  'backup-damaged': {
    title: 'O backup está danificado',
    meaning:
      'O que foi lido não é o que foi gravado: objetos foram alterados, trocados ou cortados depois do backup.',
    remedy: 'Use outro backup.',
  },
  'backup-encrypted': {
    title: 'O backup está criptografado',
    meaning:
      'O repositório do pgBackRest tem uma senha, e o Everest não dá nenhuma a seu importador.',
    remedy:
      'Faça um backup em um repositório sem senha (repo-cipher-type none).',
  },
};
