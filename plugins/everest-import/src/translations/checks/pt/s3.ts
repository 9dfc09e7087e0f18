import type { S3Asides, S3Words } from '../CheckWords';

const NO_CERTIFICATE =
  'Verifique o nome do host. Para uma CA própria, peça à equipe de plataforma que configure a origem com o caFile dela. O importador não conhece essa CA: precisa de verifyTLS desligado, ou de um certificado que todos aceitem.';
const NO_WAY =
  'Verifique o endpoint. Se estiver certo, pergunte à equipe de plataforma se o portal pode alcançá-lo.';
const RESTORE =
  'Restaure primeiro no S3, ou copie para a classe padrão. Se já está sendo restaurado, espere terminar.';

/** Why the certificate is not accepted, as a part of a sentence. */
function certificate(why: string) {
  return {
    title: `O certificado de {{endpoint}} não foi aceito${why}.`,
    remedy: NO_CERTIFICATE,
  };
}

/** Why no connection comes about, as a part of a sentence. */
function unreachable(why = '') {
  return {
    title: `O portal não alcança {{endpoint}}${why}.`,
    remedy: NO_WAY,
  };
}

/** What S3 said to the portal. */
export const s3: S3Words = {
  's3-key-unknown': {
    title: '{{endpoint}} não conhece esta chave de acesso.',
    remedy:
      'Verifique se não faltam caracteres e se ela é deste serviço. Pergunte a quem lhe deu as chaves se ela ainda existe.',
  },
  's3-secret-wrong': {
    title: 'A chave secreta não é desta chave de acesso.',
    remedy:
      'Copie-a de novo, inteira e sem espaços. Se foi perdida, peça um novo par a quem lhe deu as chaves.',
  },
  's3-no-right': {
    title: 'Estas chaves não podem listar nem ler o bucket {{bucket}}.',
    remedy:
      'Peça s3:ListBucket e s3:GetObject nele. Um bucket em que o leitor paga (Requester Pays) não pode ser lido daqui.',
  },
  's3-no-right-folder': {
    title:
      'Estas chaves não podem listar a pasta {{folder}}, então nada foi procurado ali.',
    remedy: 'Se há backups ali, peça s3:ListBucket nela.',
  },
  's3-no-right-all': {
    title:
      'Estas chaves não podem listar todo o bucket, então nada foi procurado ali.',
    remedy: 'Se há backups ali, peça s3:ListBucket nele.',
  },
  's3-read-denied': {
    title:
      'Estas chaves podem listar o bucket {{bucket}}, mas não ler {{key}} nele.',
    remedy:
      'Peça s3:GetObject nele, e kms:Decrypt se estiver criptografado com uma chave do KMS.',
  },
  's3-bucket-missing': {
    title: 'Não há bucket {{bucket}} em {{endpoint}}.',
    remedy: 'Verifique o nome, e se este é o serviço em que ele está.',
  },
  's3-region-wrong': {
    title: 'O bucket {{bucket}} não está na região {{region}}.',
    remedy:
      'Informe a região em que o bucket foi criado, e o endpoint dessa região.',
  },
  's3-region-wrong-told': {
    title: 'O bucket {{bucket}} não está na região {{region}}.',
    remedy:
      'O serviço diz que é {{right}}: informe essa, e o endpoint dessa região.',
  },
  's3-clock-skewed': {
    title: 'Os relógios deste portal e de {{endpoint}} diferem demais.',
    remedy: 'Peça à equipe de plataforma que acerte os relógios.',
  },
  's3-wants-https': {
    title: '{{endpoint}} fala TLS, e o endpoint começa com http.',
    remedy: 'Use {{other}}.',
  },
  's3-wants-http': {
    title: '{{endpoint}} não fala TLS ali, e o endpoint começa com https.',
    remedy:
      'Use a porta em que ele fala, ou {{other}} se a equipe de plataforma permitir http para ele.',
  },
  's3-archived': {
    title:
      'O que está ali no bucket {{bucket}} está num arquivo morto, de que nada se lê na hora.',
    remedy: RESTORE,
  },
  's3-archived-class': {
    title:
      'O que está ali no bucket {{bucket}} está no arquivo morto {{archive}}, de que nada se lê na hora.',
    remedy: RESTORE,
  },
  's3-encrypted': {
    title:
      'O que está ali no bucket {{bucket}} está criptografado com uma chave que estas chaves do S3 não podem usar.',
    remedy:
      'Peça kms:Decrypt na chave do KMS. Um objeto com chave própria (SSE-C) não pode ser importado: copie-o sem ela.',
  },
  's3-name-refused': {
    title:
      '{{endpoint}} não aceita esse nome: é longo demais, ou tem sinais ou pastas vazias que este serviço recusa.',
    remedy: 'Verifique se o caminho tem barras duplas ou sinais estranhos.',
  },
  's3-timeout': {
    title: '{{endpoint}} não respondeu a tempo.',
    remedy:
      'Tente de novo. Se continuar, pergunte à equipe de plataforma se o portal consegue alcançá-lo.',
  },
  's3-timeout-list': {
    title: '{{endpoint}} não listou o bucket {{bucket}} a tempo.',
    remedy:
      'Informe o caminho à mão: um arquivo é lido sem lista. Alguns serviços leem arquivos grandes antes de listá-los, como o rclone. Se continuar, pergunte a quem o opera.',
  },
  's3-busy': {
    title: '{{endpoint}} está ocupado demais para responder agora.',
    remedy:
      'Tente de novo em um minuto. Se continuar, pergunte a quem o opera; um caminho informado à mão pede menos respostas que a busca.',
  },
  's3-redirect': {
    title: '{{endpoint}} encaminha para outro endereço, que não é seguido.',
    remedy: 'Informe o endpoint da região em que o bucket está.',
  },
  's3-answer-malformed': {
    title: 'O que {{endpoint}} responde não é S3.',
    remedy:
      'Verifique o endpoint: tem de ser o do serviço S3, não o do console nem o de um proxy.',
  },
  's3-too-many-failures': {
    title:
      'Dez das suas consultas a buckets falharam em cinco minutos, ou ainda não terminaram. Você pode olhar de novo a partir de {{until}}.',
    remedy: 'Espere até lá, e verifique as chaves antes de tentar de novo.',
  },
  's3-refused': {
    title:
      '{{endpoint}} leva a um endereço a que o portal não deve se conectar.',
    remedy:
      'Use outro endpoint, ou peça à equipe de plataforma que permita endereços privados para ele.',
  },
  's3-tls-self-signed': certificate(': só ele mesmo o assina'),
  's3-tls-ca-unknown': certificate(': a CA dele não é conhecida aqui'),
  's3-tls-expired': certificate(': expirou'),
  's3-tls-not-yet-valid': certificate(': ainda não é válido'),
  's3-tls-revoked': certificate(': foi revogado'),
  's3-tls-other-host': certificate(': é de outro nome de host'),
  's3-unreachable': unreachable(),
  's3-unreachable-name-unknown': unreachable(': o nome não é conhecido aqui'),
  's3-unreachable-name-not-looked-up': unreachable(
    ': o nome não pôde ser resolvido',
  ),
  's3-unreachable-nothing-listens': unreachable(': ninguém escuta ali'),
  's3-unreachable-cut': unreachable(': a conexão foi cortada'),
  's3-unreachable-no-way': unreachable(': não há caminho até ele'),
  's3-unreachable-tls-version': unreachable(
    ': ele não aceita nenhuma versão de TLS conhecida aqui',
  ),
  's3-unreachable-tls-cipher': unreachable(
    ': ele não aceita nenhuma criptografia conhecida aqui',
  ),
  's3-unreachable-tls-client-certificate': unreachable(
    ': ele exige um certificado de quem se conecta',
  ),
  's3-unreachable-tls-host-name': unreachable(
    ': ele não tem certificado para este nome de host',
  ),
  's3-unreachable-tls-broke': unreachable(
    ': a conexão criptografada se rompeu',
  ),
};

export const asides: S3Asides = {
  elsewhere:
    'O portal não pôde olhar; o importador roda em outra rede e talvez o alcance.',
  notAll: 'Nem todo o bucket foi visto: {{text}}',
  notAllOfFolder: 'Nem toda a pasta {{folder}} foi vista: {{text}}',
};
