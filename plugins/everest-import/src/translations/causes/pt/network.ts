import type { CauseWords } from '../CauseWords';

const HOST = 'A mensagem indica o host.';

export const network: CauseWords<'network'> = {
  'api-server-away': {
    title: 'O importador não alcança o Kubernetes',
    meaning:
      'Ele pede ao servidor de API do cluster que comece uma restauração, e não obteve conexão.',
    remedy:
      'Procure uma NetworkPolicy do namespace que mantenha os Pods longe do servidor de API.',
  },
  'api-server-not-trusted': {
    title: 'O importador não confia no Kubernetes',
    meaning:
      'Ele pede ao servidor de API do cluster que comece uma restauração, e o que respondeu tem outro certificado que não o informado aos Pods.',
    remedy:
      'Procure um proxy no meio, e examine os certificados do cluster: os Pods os conhecem pelo ConfigMap kube-root-ca.crt.',
  },
  'database-tls-refused': {
    title: 'O importador e o banco de dados divergem sobre a criptografia',
    meaning:
      'Um deles só aceita conexões criptografadas, ou o cliente não conhece o certificado do banco de dados. Nada foi enviado ao banco de dados.',
    remedy:
      'Dê ao cliente do importador a autoridade certificadora do banco de dados, ou sua opção para conexões dentro do cluster.',
  },
  'database-unreachable': {
    title: 'O banco de dados não responde',
    meaning:
      'O importador, ou a ferramenta que restaura, não obteve conexão com o banco de dados enquanto trabalhava.',
    remedy:
      'Veja no Everest como está o banco de dados, e procure uma NetworkPolicy no meio.',
  },
  'tls-refused': {
    title: 'O certificado de um servidor não é confiável',
    meaning: `O cluster não conhece quem o assinou, ele é para outro nome, expirou, ou o servidor não fala TLS. ${HOST}`,
    remedy:
      'Dê ao servidor um certificado em que o cluster confie; se for o servidor S3 e a rede for segura, a importação pode ser pedida sem essa verificação.',
  },
  'dns-failed': {
    title: 'Um nome de host não é conhecido no cluster',
    meaning: `O DNS do cluster não tem endereço para ele. ${HOST}`,
    remedy:
      'Verifique se há erros de digitação no endpoint, se o bucket deve ficar no caminho e não no nome do host, e o DNS do cluster.',
  },
  'connection-refused': {
    title: 'Um servidor recusa a conexão',
    meaning: `Nada escuta nesse endereço e nessa porta. ${HOST}`,
    remedy:
      'Verifique esse endereço, como o endpoint e sua porta, e se o servidor está rodando.',
  },
  'connection-timed-out': {
    title: 'Um servidor não responde ao cluster',
    meaning: `Um firewall ou uma NetworkPolicy descarta os pacotes, ou o servidor está fora do ar. ${HOST}`,
    remedy:
      'Abra o caminho dos nós do banco de dados até o endpoint, e verifique o endpoint.',
  },
  'reconcile-paused': {
    title: 'O banco de dados ficou pausado para o Everest',
    meaning:
      'Os importadores afastam o Everest do banco de dados enquanto trabalham, por uma anotação. Nenhum trabalha nele agora, e ninguém a retirou, como depois de um importador que foi encerrado: o Everest não faz mais nada pelo banco de dados.',
    remedy: 'Retire a anotação do banco de dados.',
  },
  'operator-silent': {
    title: 'O Everest não continua, e não diz por quê',
    meaning:
      'O operador do Everest escreve sua primeira palavra em segundos. Talvez não esteja rodando, não cuide deste namespace, ou falhe sem dizer a ninguém.',
    remedy: 'Veja se o operador do Everest está rodando, e olhe seu log.',
  },
  'database-never-ready': {
    title: 'O banco de dados não inicia, e nada diz por quê',
    meaning:
      'Os operadores dos motores dizem pouco ao Everest sobre o que falha: uma versão que não está em sua lista, um objeto que não conseguem criar.',
    remedy: 'Examine os Pods do banco de dados e o log do operador do motor.',
  },
  'pod-missing': {
    title: 'O importador está rodando, e não há nenhum Pod dele',
    meaning:
      'O Kubernetes não criou nenhum Pod para seu Job, ou ele foi excluído, e nenhum evento diz por quê.',
    remedy: 'Examine o Job e o controller manager do cluster.',
  },
};
