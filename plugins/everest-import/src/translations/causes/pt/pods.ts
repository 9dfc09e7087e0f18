import type { CauseWords } from '../CauseWords';

const NO_IMAGE = 'O contêiner não pode iniciar sem sua imagem.';
const WAITS = 'O contêiner espera por isso e não inicia.';
const NO_POD =
  'O Kubernetes não cria nenhum Pod antes disso, e só o diz em eventos.';

export const pods: CauseWords<'pods'> = {
  'image-rate-limited': {
    title: 'O registry não deixa o cluster baixar mais imagens por enquanto',
    meaning: `O registry conta os downloads, e o cluster esgotou sua parte. ${NO_IMAGE}`,
    remedy:
      'Espere, ou faça a imagem ser baixada por um espelho ou com uma conta própria.',
  },
  'image-denied': {
    title: 'O registry não entrega a imagem ao cluster',
    meaning: `A imagem não existe, ou precisa de um login que o cluster não tem. ${NO_IMAGE}`,
    remedy:
      'Verifique o nome da imagem; dê aos nós, ou ao ServiceAccount do Pod, acesso ao registry.',
  },
  'registry-unreachable': {
    title: 'Os nós não alcançam o registry da imagem',
    meaning: `A rede, o DNS ou o certificado atrapalha entre o nó e o registry. ${NO_IMAGE}`,
    remedy: 'Verifique a partir de um nó se o registry responde.',
  },
  'image-platform': {
    title: 'A imagem não é feita para os processadores dos nós',
    meaning: `Há uma imagem, para outros processadores. ${NO_IMAGE}`,
    remedy:
      'Construa a imagem para a plataforma dos nós, ou adicione nós da outra.',
  },
  'image-name-wrong': {
    title: 'Não há imagem com esse nome',
    meaning: `O registry responde, e não tem essa imagem ou tag. ${NO_IMAGE}`,
    remedy:
      'Corrija o nome da imagem onde ele é definido, ou publique-a. O Job de um importador mantém o nome com que começou.',
  },
  'image-no-room': {
    title: 'O nó não tem espaço para a imagem',
    meaning: `O disco do nó está cheio. ${NO_IMAGE}`,
    remedy: 'Libere espaço no nó, ou tire-o de uso até que haja.',
  },
  'image-not-pulled': {
    title: 'Uma imagem não pode ser baixada',
    meaning: `O Kubernetes tenta de novo e de novo, e o portal não conhece nenhuma causa que combine com o que ele diz. ${NO_IMAGE}`,
    remedy: 'Veja a linha e os eventos do Pod: eles dizem o motivo.',
  },
  'secret-missing': {
    title: 'Falta um Secret de que a importação precisa',
    meaning: `Alguém o excluiu, ou ele nunca foi criado. ${WAITS}`,
    remedy:
      'Crie de novo o Secret que a mensagem indica; um que o Everest cria só volta com uma nova importação.',
  },
  'config-map-missing': {
    title: 'Falta um ConfigMap de que o Pod precisa',
    meaning: `Alguém o excluiu, ou ele nunca foi criado. ${WAITS}`,
    remedy: 'Crie de novo o ConfigMap que a mensagem indica.',
  },
  'image-runs-as-root': {
    title: 'A imagem rodaria como root, o que não é permitido',
    meaning:
      'O Pod não pode rodar como root, e a imagem não indica outro usuário por número. O contêiner não inicia.',
    remedy: 'Dê à imagem do importador um usuário numérico.',
  },
  'command-missing': {
    title: 'A imagem não tem esse programa',
    meaning:
      'O comando do importador não está em sua imagem, e o contêiner não pôde iniciar. Nenhum dado chegou.',
    remedy: 'Corrija o comando do importador, ou sua imagem.',
  },
  'image-platform-run': {
    title: 'A imagem é para outros processadores',
    meaning:
      'O programa na imagem é feito para outros processadores que não os do nó. Nenhum dado chegou.',
    remedy: 'Construa a imagem do importador para a plataforma dos nós.',
  },
  'volume-not-attached': {
    title: 'Um volume não pode ser levado ao nó',
    meaning: `Outro nó ainda o segura, ou o que conecta volumes falha. ${WAITS}`,
    remedy:
      'Veja se o nó que o tem ainda existe; um que sumiu precisa ser retirado do cluster.',
  },
  'sandbox-failed': {
    title: 'O nó não consegue criar a rede do Pod',
    meaning: `O plugin de rede do nó falha, ou não tem mais endereços. ${WAITS}`,
    remedy: 'Examine o plugin de rede do nó que o evento indica.',
  },
  'node-cannot-begin': {
    title: 'O nó não consegue começar o Pod',
    meaning: `Falha ali o que qualquer Pod precisa: o runtime, o disco ou uma imagem do próprio Kubernetes; o evento diz qual. ${WAITS}`,
    remedy: 'Cuide do nó, ou tire-o de uso.',
  },
  'pod-security': {
    title: 'As regras de segurança do namespace recusam o Pod',
    meaning: `O Everest não pode dar a um importador um contexto de segurança, e o namespace exige um. ${NO_POD}`,
    remedy:
      'Faça o namespace aplicar um nível que o Pod atenda, `baseline` para importadores.',
  },
  'service-account-missing': {
    title: 'Falta a conta com que o importador roda',
    meaning: `O Everest cria um ServiceAccount para cada importação, e este foi excluído, ou o do namespace. ${NO_POD}`,
    remedy: 'Crie de novo o ServiceAccount que a mensagem indica.',
  },
  'namespace-leaves': {
    title: 'O namespace está sendo excluído',
    meaning:
      'Nada novo pode ser criado nele. Um namespace excluído com um banco de dados dentro pode ficar preso: o Everest então se nega a soltar o banco.',
    remedy:
      'Se era essa a intenção, não há nada a fazer; senão, pergunte à equipe de plataforma e use outro namespace.',
  },
  'pod-not-made': {
    title: 'O Kubernetes não cria o Pod',
    meaning:
      'Ele tenta de novo e de novo, e o portal não conhece nenhuma causa que combine com o que seu evento diz.',
    remedy: 'Corrija o que o evento indica.',
  },
};
