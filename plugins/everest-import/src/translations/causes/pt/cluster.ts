import type { CauseWords } from '../CauseWords';

const NOTHING = 'Nenhum dado chegou.';
const NO_POD =
  'O Kubernetes não cria nenhum Pod antes disso, e só o diz em eventos.';
const WAITS = 'O Pod espera por um nó e não faz nada.';
const NO_STORAGE =
  'O banco de dados espera por seu armazenamento, e a importação, pelo banco de dados.';

export const cluster: CauseWords<'cluster'> = {
  'webhook-away': {
    title: 'Um webhook que precisa ser consultado não responde',
    meaning:
      'O Kubernetes o consulta antes de criar qualquer coisa desse tipo, e toma a falta de resposta por um não. A mensagem traz seu nome; os que terminam em everest.percona.com são do operador do Everest.',
    remedy: 'Faça o programa por trás do webhook voltar a rodar.',
  },
  'webhook-denied': {
    title: 'Uma regra do cluster recusou o que a importação precisa',
    meaning:
      'Um webhook ou uma política deste cluster o examinou e disse não; a mensagem traz seu nome e o motivo.',
    remedy: 'Altere a regra, ou o que ela recusa: a mensagem diz qual.',
  },
  's3-secret-shared': {
    title:
      'O Secret do S3 é de outra importação ou de um armazenamento de backups',
    meaning:
      'Cada banco de dados precisa de um Secret do S3 próprio. O Everest não assumiu este, e mesmo assim o exclui pelo nome quando o banco de dados é excluído: a outra importação, o armazenamento de backups ou o banco fica então sem chaves.',
    remedy:
      'Não exclua o banco de dados como está. Primeiro retire dataSource dele, com o comando, para que o Secret fique; a próxima importação recebe chaves ou um Secret próprio.',
  },
  's3-section-missing': {
    title: 'O banco de dados não indica nenhuma origem S3',
    meaning:
      'O Everest não pode começar sem uma, e também não pode excluir um banco de dados assim até que dataImport seja retirado dele.',
    remedy:
      'Peça à equipe de plataforma que retire dataImport do banco de dados, para que ele possa ser excluído.',
  },
  's3-secret-missing': {
    title: 'O Secret do S3 não está lá',
    meaning:
      'O Everest lê as chaves do S3 de um Secret do namespace, e não encontrou nenhum com esse nome.',
    remedy:
      'Crie o Secret com AWS_ACCESS_KEY_ID e AWS_SECRET_ACCESS_KEY no namespace. O Everest pode levar alguns minutos para olhar de novo.',
  },
  'importer-missing': {
    title: 'O importador não está mais lá',
    meaning: `O Everest lê o DataImporter quando começa, e alguém o excluiu desde a solicitação. ${NOTHING}`,
    remedy: 'Registre o importador de novo, com o mesmo nome.',
  },
  'rights-refused': {
    title: 'O Kubernetes recusou as permissões que o importador pede',
    meaning: `O Everest cria para cada importação uma conta com essas permissões, e não pode conceder uma delas. ${NOTHING}`,
    remedy: 'Verifique as permissões do importador e do operador do Everest.',
  },
  'import-job-refused': {
    title: 'O Kubernetes recusou o Job do importador',
    meaning: `Uma regra do cluster, como uma política ou uma cota de Jobs, não deixa o Everest iniciar o importador. ${NOTHING}`,
    remedy:
      'Descubra qual regra a mensagem indica, e deixe passar o Job da importação.',
  },
  'credentials-incomplete': {
    title: 'As credenciais do banco de dados estão incompletas',
    meaning:
      'O importador recebe o nome e a senha de um administrador do Secret de usuários do banco de dados, e falta nele uma chave, ou falta o Secret.',
    remedy:
      'Adicione o que a mensagem indica ao Secret de usuários do banco de dados, como o banco de origem o tinha.',
  },
  'quota-needs-requests': {
    title: 'A cota do namespace exige limites que o Everest não define',
    meaning: `Um importador não tem limites próprios, e a cota não aceita nada sem eles. ${NO_POD}`,
    remedy:
      'Dê ao namespace um LimitRange com padrões para o que a mensagem indica.',
  },
  'quota-exceeded': {
    title: 'A cota do namespace se esgotou',
    meaning:
      'O Kubernetes não cria mais do que a mensagem indica até que haja espaço; de Pods, só o diz em eventos.',
    remedy: 'Aumente a cota, ou exclua o que não é mais usado.',
  },
  'limit-range': {
    title: 'O namespace não permite contêineres desse tamanho',
    meaning: `Um LimitRange do namespace recusa o que foi pedido. ${NO_POD}`,
    remedy: 'Altere o LimitRange, ou peça um tamanho que ele permita.',
  },
  'node-volume': {
    title: 'Nenhum nó pode receber o volume',
    meaning: `Os volumes ficam em sua zona ou em seu nó, e ali não há espaço, ou não resta nenhum. ${WAITS}`,
    remedy:
      'Adicione um nó, ou armazenamento, onde está o volume; ou use uma classe de armazenamento que só vincula depois de escolhido o nó.',
  },
  'volume-unbound': {
    title: 'Um volume do banco de dados não foi criado',
    meaning: `A solicitação de armazenamento não foi atendida. ${WAITS}`,
    remedy:
      'Examine os PersistentVolumeClaims do namespace, e o que cria os volumes.',
  },
  'no-cpu': {
    title: 'Nenhum nó tem CPU suficiente sobrando',
    meaning: WAITS,
    remedy: 'Adicione um nó, libere CPU, ou peça menos para o banco de dados.',
  },
  'no-memory': {
    title: 'Nenhum nó tem memória suficiente sobrando',
    meaning: WAITS,
    remedy:
      'Adicione um nó, libere memória, ou peça menos para o banco de dados.',
  },
  'node-affinity': {
    title: 'Nenhum nó atende às regras de posicionamento',
    meaning: `Há regras que dizem em quais nós ele pode rodar, ou a que distância, e com elas não resta nenhum nó. ${WAITS}`,
    remedy:
      'Adicione nós, rode menos nós do banco de dados, ou escolha outra política de agendamento.',
  },
  'node-taint': {
    title: 'Os nós estão reservados para outros',
    meaning: `Eles têm taints, de modo que só vão para eles Pods com licença. ${WAITS}`,
    remedy: 'Examine os taints dos nós, e adicione um nó sem eles.',
  },
  'nodes-closed': {
    title: 'Há nós fechados para novos Pods, ou que não estão bem',
    meaning: `Eles estão em manutenção, não respondem, ou têm pouco disco ou memória; a mensagem diz o quê. ${WAITS}`,
    remedy:
      'Cuide dos nós: conserte os que não estão bem, e reabra os que terminaram a manutenção.',
  },
  unschedulable: {
    title: 'Nenhum nó recebe o Pod',
    meaning: WAITS,
    remedy: 'Examine os nós e o que lhes resta.',
  },
  'storage-class-missing': {
    title: 'A classe de armazenamento não está lá',
    meaning: NO_STORAGE,
    remedy:
      'Crie a classe de armazenamento que a mensagem indica, ou escolha uma que exista.',
  },
  'volume-not-made': {
    title: 'O armazenamento do banco de dados não pode ser criado',
    meaning: `O que cria os volumes neste cluster recusa ou falha. ${NO_STORAGE}`,
    remedy:
      'Veja o que a mensagem diz: sem espaço, sem permissões, ou sem uma classe de armazenamento padrão.',
  },
};
