import type { FailureWords, RemedyWords } from '../CheckWords';

const CHOOSE_IMPORTER =
  'Escolha outro, ou peça à equipe de plataforma que o permita.';
const OTHER_SECRET = 'Crie outro Secret com as mesmas chaves.';
const FOR_OTHERS =
  'Para importar para outras pessoas, fale com a equipe de plataforma: ela pode cadastrar você para isso.';

export const failures: FailureWords = {
  'namespace-unknown':
    'Não há namespace {{name}} no cluster {{cluster}}. Escolha um que exista.',
  'namespace-unmanaged':
    'O namespace {{name}} não é gerenciado pelo Everest. Escolha outro, ou peça à equipe de plataforma que o adicione ao Everest.',
  'namespace-being-deleted':
    'O namespace {{name}} está sendo excluído. Escolha outro.',
  'name-too-long':
    'O nome {{name}} tem {{given}} caracteres; no máximo {{most}} são possíveis. Escolha um mais curto.',
  'name-malformed-database':
    'O nome {{name}} não é possível. Comece com uma letra minúscula, continue com minúsculas, dígitos e hifens, e não termine com hífen.',
  'name-being-deleted':
    'O banco de dados {{name}} em {{namespace}} está sendo excluído. Espere até que suma, ou escolha outro nome.',
  'name-taken':
    'Já existe um banco de dados {{name}} em {{namespace}}. Escolha outro nome.',
  'name-shared-rights':
    'O importador {{importer}} pede permissões em todo o cluster, que o Everest guarda sob o nome do banco de dados, e um banco {{name}} em outro namespace também as tem. Escolha outro nome.',
  'profile-unknown':
    'Não há perfil {{name}}. Opções: {{choices}}; ou não informe nenhum.',
  'profile-engine':
    'O perfil {{name}} não é para {{type}}. Opções: {{choices}}; ou não informe nenhum.',
  'engine-not-installed':
    'O operador de {{type}} não está pronto no namespace {{namespace}} (estado: {{found}}). Escolha outro namespace, ou peça à equipe de plataforma que o instale.',
  'version-none-offered':
    'Nenhuma versão de {{type}} é oferecida no namespace {{namespace}}. Fale com a equipe de plataforma: o Everest talvez não alcance sua lista de versões.',
  'version-not-offered':
    'A versão {{version}} de {{type}} não é oferecida no namespace {{namespace}}. Opções: {{choices}}.',
  'ceiling-exceeded-engine':
    '{{type}} não pode ser usado em {{namespace}}. Opções: {{choices}}.',
  'importer-unknown':
    'Não há importador {{name}} para usar no cluster {{cluster}}. Escolha um da lista de importadores.',
  'importer-engine':
    'O importador {{name}} não importa em {{type}}. Ele aceita: {{engines}}.',
  'importer-not-allowed': `O importador {{name}} não está entre os que este portal permite. ${CHOOSE_IMPORTER}`,
  'importer-cluster-rights': `O importador {{name}} pede permissões em todo o cluster. ${CHOOSE_IMPORTER}`,
  'importer-wildcard-rights': `O importador {{name}} pede permissões sobre tudo de um tipo (*). ${CHOOSE_IMPORTER}`,
  'importer-escalating-rights': `O importador {{name}} pede permissões com que poderia obter outras ({{could}}). ${CHOOSE_IMPORTER}`,
  'importer-image-unpinned':
    'O importador {{name}} usa a imagem {{image}}, que não é indicada por seu digest. Escolha outro, ou peça à equipe de plataforma que a indique como ...@sha256:...',
  'importer-changed':
    'O importador {{importer}} foi alterado nesse meio-tempo{{at}}. Examine-o de novo.',
  'required-by-importer':
    'O importador {{importer}} precisa de {{field}}. Preencha-o.',
  'config-missing': 'O importador precisa de {{field}}. Preencha-o.',
  'config-unknown': 'O importador não conhece {{field}}. Remova-o.',
  'config-invalid': 'O valor de {{field}} não está certo: {{reason}}.',
  'config-not-wanted':
    'O importador {{name}} não aceita configurações. Não as informe.',
  'backup-source-unknown':
    'Não há origem de backups {{name}} para você. Escolha uma das oferecidas, ou informe bucket, região e endpoint.',
  'missing-bucket':
    'A origem de backups {{name}} tem vários buckets. Escolha um: {{choices}}.',
  'bucket-not-of-source':
    'O bucket {{bucket}} não é da origem de backups {{name}}. Opções: {{choices}}.',
  'bucket-malformed':
    'O bucket {{bucket}} não é um nome simples de bucket. Use de 3 a 63 letras minúsculas, dígitos, hifens e pontos; nem ARN, nem alias, nem caminho.',
  'bucket-host-not-allowed':
    'Sem o estilo de caminho, o bucket {{bucket}} é procurado em {{bucket}}.{{host}}, o que não é permitido aqui. Ative forcePathStyle, ou peça à equipe de plataforma que o permita.',
  'region-malformed':
    'A região {{region}} não é possível. Informe uma como eu-central-1, sem espaços.',
  'endpoint-malformed':
    'O endpoint não é um endereço simples. Informe um como https://s3.eu-central-1.amazonaws.com, sem caminho, usuário, espaços ou ponto no fim, e um endereço IP em sua forma usual.',
  'endpoint-not-s3-azure':
    'O endpoint {{endpoint}} é do Azure Storage, que não fala S3. Copie o backup para um serviço S3, ou informe o de um gateway na frente dele que fale S3.',
  'endpoint-not-s3-access-point':
    'O endpoint {{endpoint}} é o de um ponto de acesso do S3, que só se usa pelo alias. Informe o da região, como https://s3.eu-central-1.amazonaws.com, e como bucket o alias, que termina em -s3alias.',
  'endpoint-not-s3-access-point-private':
    'O endpoint {{endpoint}} é o de pontos de acesso do S3, que só se usam pelos alias. Informe o que começa com bucket. em vez de accesspoint., e como bucket o alias, que termina em -s3alias.',
  'endpoint-not-s3-access-point-global':
    'O endpoint {{endpoint}} é o de um ponto de acesso do S3 para muitas regiões ou com uma função, de que aqui não se lê. Informe o da região, como https://s3.eu-central-1.amazonaws.com, e um bucket por trás dele.',
  'endpoint-not-s3-website':
    'O endpoint {{endpoint}} é o de um site, que não fala S3. Informe o da região, como https://s3.eu-central-1.amazonaws.com, e o bucket à parte.',
  'endpoint-not-s3-bucket-in-host':
    'O endpoint {{endpoint}} tem um bucket nele. Informe o da região, como https://s3.eu-central-1.amazonaws.com, e o bucket à parte.',
  'endpoint-not-s3-aws-console':
    'O endpoint {{endpoint}} é o console da AWS, que não fala S3. Informe o da região, como https://s3.eu-central-1.amazonaws.com.',
  'endpoint-not-s3-google-console':
    'O endpoint {{endpoint}} é para navegadores, e não fala S3. Informe https://storage.googleapis.com, com chaves HMAC da interoperabilidade.',
  'endpoint-not-s3-r2-public':
    'O endpoint {{endpoint}} é para navegadores, e não fala S3. Informe o da conta do bucket, que termina em .r2.cloudflarestorage.com.',
  'endpoint-not-allowed':
    'O endpoint {{endpoint}} não é permitido aqui. Use um permitido, ou peça à equipe de plataforma que o adicione.',
  'endpoint-not-https':
    'O endpoint {{endpoint}} precisa ser acessado por https. Comece-o com https://.',
  'endpoint-private':
    'O endpoint {{endpoint}} é um endereço privado. Peça à equipe de plataforma que o permita.',
  'insecure-tls':
    'A verificação do certificado do servidor S3 (verifyTls) não pode ser desativada aqui. Ative-a, ou peça à equipe de plataforma que o permita.',
  'path-malformed':
    'O caminho {{path}} não é possível. Informe pastas separadas por barras simples, como shop/backup-1.',
  'path-blank': 'O caminho {{path}} contém espaços. Copie-o de novo, sem eles.',
  'path-layout':
    'O caminho {{path}} não parece um backup que {{importer}} possa ler. Informe a pasta de um backup; ela precisa corresponder a {{pattern}}.',
  'path-leaves':
    'O caminho {{path}} contém . ou .. como pasta. Informe-o sem isso.',
  'path-outside-source':
    'O caminho {{path}} está fora da origem de backups {{name}}. Escolha um que comece com: {{choices}}.',
  'quantity-malformed':
    '{{amount}} não é uma quantidade para {{field}}. Informe uma como 25Gi, 2G ou 600m.',
  'quantity-too-small':
    '{{amount}} é muito pouco para {{field}}. Informe {{least}} ou mais.',
  'ceiling-exceeded-amount':
    '{{amount}} é demais para {{field}}. No máximo {{most}} é permitido aqui.',
  'request-over-limit':
    '{{amount}} em {{field}} é mais do que o nó recebe. Informe {{limit}} ou menos.',
  'storage-class-unknown':
    'Não há classe de armazenamento {{name}}. Opções: {{choices}}.',
  'ceiling-exceeded-storage-class':
    'A classe de armazenamento {{name}} não pode ser usada em {{namespace}}. Opções: {{choices}}.',
  'ceiling-exceeded-no-storage-class':
    'Em {{namespace}} é preciso informar uma classe de armazenamento. Opções: {{choices}}.',
  'replicas-even':
    '{{nodes}} nós não são possíveis para {{type}}. Escolha um número ímpar.',
  'replicas-too-many':
    '{{nodes}} nós são demais para {{type}}. Escolha {{most}} ou menos.',
  'ceiling-exceeded-nodes':
    '{{nodes}} nós são demais. No máximo {{most}} são permitidos aqui.',
  'proxy-engine':
    'O proxy {{proxy}} não combina com {{type}}. Opções: {{choices}}.',
  'proxy-too-few':
    'Há proxies de menos ({{given}}) para {{nodes}} nós de MySQL. Escolha 2 ou mais.',
  'ceiling-exceeded-proxies':
    '{{given}} proxies são demais. No máximo {{most}} são permitidos aqui.',
  'duplicate-address-range':
    'Uma faixa de endereços aparece duas vezes em proxy.expose.ipSourceRanges. Remova uma delas.',
  'address-range-malformed':
    '{{range}} não é uma faixa de endereços. Informe faixas como 203.0.113.0/24 ou 2001:db8::/32, ou endereços avulsos.',
  'source-browse-only':
    'A origem de backups {{name}} pode ser examinada, mas não importada. Escolha outra, ou peça à equipe de plataforma chaves para importações.',
  'keys-not-taken':
    'A origem de backups {{name}} traz suas próprias chaves do S3. Não informe s3Credentials.',
  'missing-s3-keys':
    'Faltam as chaves do S3. Informe accessKeyId e secretAccessKey, ou o nome de um Secret criado para isso (secretName).',
  'missing-users':
    'Faltam as credenciais do banco de dados de origem. O importador {{importer}} precisa, para {{type}}, de: {{keys}}.',
  'missing-user-key':
    'Falta o valor de {{key}} nas credenciais do banco de dados. Preencha-o.',
  'name-malformed-secret':
    '{{name}} não é um nome de Secret. Informe um de letras minúsculas, dígitos, hifens e pontos.',
  'secret-in-use-import': `O Secret {{name}} é de outra importação, que já foi solicitada. ${OTHER_SECRET}`,
  'secret-in-use-user-database': `O Secret {{name}} já é do banco de dados {{user}}. ${OTHER_SECRET}`,
  'secret-in-use-user-import-job': `O Secret {{name}} já é do job de importação {{user}}. ${OTHER_SECRET}`,
  'secret-in-use-user-backup-storage': `O Secret {{name}} já é do armazenamento de backups {{user}}. ${OTHER_SECRET}`,
  'secret-in-use-user-monitoring-config': `O Secret {{name}} já é da configuração de monitoramento {{user}}. ${OTHER_SECRET}`,
  'secret-in-use-s3-keys':
    'O Secret {{name}} já contém as chaves do S3 desta importação. Informe outro para os usuários do banco de dados.',
  'secret-of-database': `O Secret {{name}} tem o nome do de usuários de um banco de dados, que o Everest cria e exclui. ${OTHER_SECRET}`,
  'secret-of-source':
    'O Secret {{name}} é de uma origem de backups do portal. Escolha essa origem, ou um Secret próprio.',
  'secret-not-found': 'Não há Secret {{name}} em {{namespace}}. Crie-o antes.',
  'secret-not-found-label':
    'Não há Secret {{name}} para isto em {{namespace}}: ele não existe, ou não tem o label {{label}}. Crie-o para esta importação, ou dê a ele o label.',
  'secret-owned': `O Secret {{name}} pertence a {{kind}} {{owner}}, e o Everest não aceita nenhum que tenha dono. ${OTHER_SECRET}`,
  'secret-not-known-unread':
    'O Kubernetes não diz ao portal para que serve o Secret {{name}} em {{namespace}} ({{status}}). Peça à equipe de plataforma a permissão delete em secrets ali, com que o portal olha, ou everestImport.s3.trustNamedSecrets.',
  'secret-not-known-users':
    'Não dá para saber quem mais usa o Secret {{name}}: o portal não pode listar {{kinds}} em {{namespace}}, ou são demais. Peça à equipe de plataforma essa permissão, limites maiores, ou everestImport.s3.trustNamedSecrets.',
  'spec-reserved':
    'spec.{{path}} não pode ser definido aqui. Use o campo próprio da solicitação.',
  'everest-unknown-value':
    'O Everest do cluster {{cluster}} não conhece {{value}} para {{field}}. Opções: {{choices}}.',
  'everest-unknown-field':
    'O Everest do cluster {{cluster}} não conhece o campo {{field}}. Não o informe, ou escolha um cluster cujo Everest o conheça.',
  'schedule-name-missing':
    'Um agendamento de backup não tem nome. Preencha {{at}}.name.',
  'schedule-storage-missing':
    'Um agendamento de backup ativado precisa de um armazenamento de backups. Preencha {{at}}.backupStorageName.',
  'schedule-duplicate':
    'Dois agendamentos de backup têm os mesmos horários ({{times}}). Altere um deles.',
  'schedule-storage-reused':
    'Dois agendamentos de backup usam o armazenamento {{storage}}, o que não é possível para {{type}}. Escolha outro para um deles.',
  'schedule-storage-second':
    'O armazenamento de backups {{storage}} é um segundo, e {{type}} só aceita um. Use {{first}} em todos os agendamentos.',
  'schedules-too-many':
    '{{given}} agendamentos de backup são demais para {{type}}. Deixe {{most}} ou menos.',
  'pitr-storage-missing':
    'A recuperação pontual de MySQL precisa de um armazenamento de backups. Preencha {{field}}, ou desative-a.',
  'pitr-storage-type':
    'A recuperação pontual de MySQL precisa de um armazenamento de backups do tipo s3; {{name}} é do tipo {{type}}. Escolha outro.',
  'pitr-interval':
    'Um intervalo de envio de {{seconds}} segundos não é possível. Informe 1 ou mais, ou não o informe.',
  'sharding-engine': '{{type}} não tem sharding. Não informe spec.sharding.',
  'shards-too-few': '{{shards}} shards não são possíveis. Informe 1 ou mais.',
  'config-servers':
    '{{servers}} servidores de configuração não são possíveis para {{nodes}} nós. Informe um número ímpar, {{fewest}} ou mais.',
  'ceiling-exceeded-shards':
    '{{shards}} shards de {{nodes}} nós são demais. No máximo {{most}} nós são permitidos aqui.',
  'ceiling-exceeded-config-servers':
    '{{servers}} servidores de configuração são demais. No máximo {{most}} são permitidos aqui.',
  'engine-features-engine':
    'spec.engineFeatures.psmdb é para MongoDB, não para {{type}}. Não o informe.',
  'split-horizon-sharding':
    'O DNS split-horizon ({{dns}}) não é possível junto com sharding. Retire um dos dois.',
  'name-malformed-reference':
    'O que está em {{field}} não é o nome de nenhum objeto. Informe o nome de um objeto do cluster: letras minúsculas, dígitos, hifens e pontos.',
  'name-malformed-reference-no-text':
    'O que está em {{field}} não é um texto nem o nome de um objeto. Informe o nome de um objeto do cluster: letras minúsculas, dígitos, hifens e pontos.',
  'reference-unknown':
    '{{name}} não existe para {{cluster}}/{{namespace}}. Escolha algo que exista, ou peça à equipe de plataforma que o crie.',
  'owner-foreign':
    'Você não pertence a {{ref}}. Escolha você ou um de seus grupos como proprietário.',
  'entity-unknown':
    'Não há {{ref}} na parte do catálogo que você vê. Escolha um de seus componentes.',
  'entity-foreign':
    '{{ref}} não é seu nem de um de seus grupos. Escolha um de seus componentes.',
  'system-unknown':
    'Não há {{ref}} na parte do catálogo que você vê. Escolha um de seus sistemas, ou nenhum.',
  'system-foreign':
    '{{ref}} não é seu nem de um de seus grupos. Escolha um de seus sistemas, ou nenhum.',
  'imports-at-once':
    'Não mais que {{most}} importações podem rodar ao mesmo tempo em {{namespace}}, e agora rodam tantas. Tente de novo quando uma delas terminar.',
};

export const remedies: RemedyWords = {
  'owner-foreign': FOR_OTHERS,
  'entity-foreign': FOR_OTHERS,
  'system-foreign': FOR_OTHERS,
};
