import type { fieldMessages } from '../../messages/fields';
import type { Translation } from '../Translation';

export const fields: Translation<typeof fieldMessages> = {
  'waiting.text':
    'Até lá, o formulário não aceita alterações. Nada foi criado ainda.',
  'waiting.cancel': 'Voltar ao formulário',
  'waiting.goesOn': 'O formulário avançará assim que tudo for carregado.',
  'targetPicker.title': 'Novo banco de dados',
  'targetPicker.loading': 'Carregando onde é possível criar bancos de dados',
  'targetPicker.filled':
    'Um link preencheu parte deste formulário. Confira cada página.',
  'targetPicker.nothing':
    'Não há nenhum cluster que você possa usar. Peça à equipe que administra este portal que cadastre você em um namespace.',
  'targetPicker.choose': 'Escolher',
  'targetPicker.cluster': 'Cluster',
  'targetPicker.namespace': 'Namespace',
  'targetPicker.engine': 'Motor',
  'targetPicker.name': 'Nome',
  'targetPicker.nameHelp':
    'Letras minúsculas, dígitos e hifens, começando com uma letra; no máximo 22 caracteres',
  'targetPicker.version': 'Versão',
  'targetPicker.recommended': 'A recomendada: {{version}}',
  'targetPicker.profile': 'Perfil',
  'targetPicker.noProfile': 'Nenhum: informar o tamanho',
  'targetPicker.replicas': 'Nós',
  'targetPicker.size': 'Armazenamento por nó',
  'targetPicker.cpu': 'CPU por nó',
  'targetPicker.memory': 'Memória por nó',
  'targetPicker.copies': 'Backups mantidos',
  'targetPicker.proxies': 'Número de proxies',
  'targetPicker.sourceRanges': 'Faixas de origem',
  'targetPicker.class': 'Classe de armazenamento',
  'targetPicker.defaultClass': 'A padrão do cluster',
  'targetPicker.atMost': 'No máximo {{value}}',
  'targetPicker.asProfile': 'Conforme o perfil',
  'targetPicker.otherEngine': 'o backup é de {{engine}}',
  'targetPicker.reason.namespace': 'Onde foi feita sua última importação.',
  'targetPicker.reason.type': 'O mesmo do backup.',
  'targetPicker.reason.version': 'A mais próxima de {{version}}, a do backup.',
  'targetPicker.reason.size': 'O backup ocupa cerca de {{size}}.',
  'targetPicker.reason.name': 'De acordo com o backup.',
  'targetPicker.gone.cluster':
    'O cluster {{value}} não existe ou você não pode usá-lo. Escolha outro.',
  'targetPicker.gone.namespace':
    'O namespace {{value}} não existe neste cluster ou você não pode usá-lo. Escolha outro.',
  'targetPicker.gone.engine':
    '{{value}} não está disponível neste namespace. Escolha outro motor.',
  'targetPicker.gone.version':
    'A versão {{value}} não está disponível aqui: a recomendada será usada.',
  'targetPicker.gone.profile':
    'O perfil {{value}} não serve para este banco de dados. Informe o tamanho ou escolha outro perfil.',
  'targetPicker.gone.class':
    'A classe de armazenamento {{value}} não está disponível aqui: a padrão do cluster será usada.',
  'targetPicker.fault.cluster': 'Escolha um cluster.',
  'targetPicker.fault.namespace': 'Escolha um namespace.',
  'targetPicker.fault.engine': 'Escolha um motor.',
  'targetPicker.fault.name': 'Dê um nome ao banco de dados.',
  'targetPicker.fault.nameMalformed':
    'Um nome tem no máximo 22 letras minúsculas, dígitos e hifens, começa com uma letra e não termina com hífen.',
  'targetPicker.fault.replicas': 'É preciso haver pelo menos um nó.',
  'targetPicker.fault.replicasOdd':
    'MySQL e MongoDB exigem um número ímpar de nós.',
  'targetPicker.fault.size':
    'Informe o armazenamento como quantidade, por exemplo 25Gi.',
  'targetPicker.fault.sizeUnit':
    '{{value}} não tem unidade e conta como bytes: você quis dizer {{value}}Gi?',
  'targetPicker.fault.cpu':
    'Informe a CPU como quantidade, por exemplo 1 ou 600m.',
  'targetPicker.fault.memory':
    'Informe a memória como quantidade, por exemplo 4G.',
  'targetPicker.fault.memoryUnit':
    '{{value}} não tem unidade e conta como bytes: você quis dizer {{value}}G?',
  'targetPicker.fault.classAlone':
    'Informe também o armazenamento por nó junto com a classe ou deixe os dois para o perfil.',
  'targetPicker.fault.backupStorage': 'Escolha para onde vão os backups.',
  'targetPicker.fault.copies':
    'Indique um número inteiro de backups ou deixe vazio.',
  'targetPicker.fault.proxies': 'Há pelo menos um proxy.',
  'targetPicker.fault.sourceRanges':
    '{{value}} não é uma faixa de endereços. Informe faixas como 203.0.113.0/24 ou 2001:db8::/32, separadas por vírgulas.',
  'targetPicker.fault.sourceRangeTwice':
    'Uma faixa de endereços aparece duas vezes.',
  'targetPicker.fault.resourcesApart':
    'Informe a CPU e a memória por nó ou deixe as duas para o perfil.',
  'importerPicker.title': 'Importador',
  'importerPicker.targetFirst': 'Escolha primeiro o cluster e o motor.',
  'importerPicker.loading': 'Carregando os importadores',
  'importerPicker.loadingOne': 'Carregando o importador e suas configurações',
  'importerPicker.nothing':
    'Nenhum importador deste cluster aceita este motor.',
  'importerPicker.notRead':
    'O cluster {{title}} ainda está sendo lido: seus importadores ainda não são conhecidos. Tente novamente daqui a pouco.',
  'importerPicker.away':
    'O cluster {{title}} não responde e, por isso, seus importadores não são conhecidos.',
  'importerPicker.awaySince':
    'O cluster {{title}} não responde desde {{since}} e, por isso, seus importadores não são conhecidos.',
  'importerPicker.importer': 'Importador',
  'importerPicker.gone':
    'O importador {{name}} não existe para este banco de dados ou você não pode usá-lo. Escolha outro.',
  'importerPicker.choose': 'Escolher',
  'importerPicker.preview':
    'Os importadores de dados são uma prévia técnica do Everest.',
  'importerPicker.otherKind': 'não aceita {{kind}}',
  'importerPicker.reason': 'Ele aceita backups deste formato.',
  'importerPicker.noneTakes':
    'Nenhum importador deste cluster aceita {{kind}}. Volte e escolha outro backup ou outro cluster.',
  'importerPicker.changed':
    'O importador {{name}} não aceita {{kind}}: confira qual está escolhido agora.',
  'importerPicker.takes': 'Aceita',
  'importerPicker.takesUnknown': 'ele não informa quais formatos',
  'importerPicker.right': 'Pode',
  'importerPicker.clusterRight': 'Pode em todo o cluster',
  'importerPicker.finding': 'Bom saber',
  'importerPicker.config': 'Configurações do importador',
  'importerPicker.configFolded':
    'Configurações do importador: nenhuma precisa ser alterada',
  'importerPicker.json': 'Configurações em JSON',
  'importerPicker.jsonHelp':
    'Este importador descreve suas configurações de um modo que nenhum formulário consegue mostrar.',
  'importerPicker.jsonFault': 'Isto ainda não é um objeto JSON.',
  'importerPicker.map.add': 'Adicionar uma entrada',
  'importerPicker.map.name': 'Nome',
  'importerPicker.map.value': 'Valor',
  'importerPicker.map.remove': 'Remover',
  'importerPicker.map.removeName': 'Remover {{name}}',
  'importerPicker.map.fault': 'Dê um nome a cada entrada e não repita nenhum.',
  'importerPicker.fault.none': 'Escolha um importador.',
  'importerPicker.fault.json':
    'As configurações não são um objeto JSON: corrija o que foi digitado.',
  'importerPicker.fault.config':
    'Algumas configurações não estão corretas: corrija as que estão marcadas.',
  'importerPicker.fault.loading':
    'O importador e suas configurações ainda estão sendo carregados.',
  'credentialsPicker.title': 'Credenciais do banco de dados',
  'credentialsPicker.loading': 'Carregando quais credenciais são necessárias',
  'credentialsPicker.kind': 'De onde elas vêm',
  'credentialsPicker.kinds.none': 'Nenhuma',
  'credentialsPicker.kinds.keys': 'Digitar ou colar',
  'credentialsPicker.kinds.secret': 'Usar um Secret que está no namespace',
  'credentialsPicker.needed':
    'O importador precisa das credenciais do banco de dados do qual o backup foi feito; no Everest, elas estão no Secret everest-secrets-<name>. Um Secret próprio precisa do label everest-import.backstage.io/credentials: database e serve para um único banco de dados.',
  'credentialsPicker.paste': 'Colar um Secret',
  'credentialsPicker.pasteHelp':
    'Como kubectl get secret -o yaml o mostra, ou linhas no formato key: value. Ele é separado aqui e não é mostrado.',
  'credentialsPicker.missing': 'Obtido, exceto {{keys}}: digite essas chaves.',
  'credentialsPicker.allTaken': 'Todas as chaves foram obtidas.',
  'credentialsPicker.unknown':
    'Deixado de fora, porque o motor não tem essas chaves: {{keys}}.',
  'credentialsPicker.secretName': 'Nome do Secret',
  'credentialsPicker.fault.noKeys': 'Digite ou cole as credenciais.',
  'credentialsPicker.fault.noSecret': 'Informe o nome do Secret.',
  'credentialsPicker.fault.notMap': 'Isto não é YAML nem JSON com chaves.',
  'credentialsPicker.fault.notSecret':
    'Isto é um objeto do Kubernetes, mas não um Secret.',
  'credentialsPicker.fault.notBase64': 'Um valor em data não está em base64.',
  'credentialsPicker.fault.notUtf8':
    'Um valor em data não é texto em UTF-8: use um Secret que está no namespace.',
  'credentialsPicker.fault.notText': 'Um valor não é texto.',
};
