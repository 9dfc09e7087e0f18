import type { backupPickerMessages } from '../../messages/backupPicker';
import type { Translation } from '../Translation';

export const backupPicker: Translation<typeof backupPickerMessages> = {
  'backupPicker.title': 'Backup',
  'backupPicker.source': 'Onde está o backup',
  'backupPicker.chooseSource': 'Escolher uma origem',
  'backupPicker.configured': 'Origens que este portal conhece',
  'backupPicker.storages': 'Obtidas de um BackupStorage do Everest',
  'backupPicker.storage': '{{name}} em {{namespace}}, cluster {{cluster}}',
  'backupPicker.otherPlace': 'Outra origem',
  'backupPicker.typed': 'Digitar outra origem',
  'backupPicker.browseOnly': 'apenas para consulta, não para importação',
  'backupPicker.noImport':
    'Esta origem pode ser consultada, mas não importada: ela não tem chaves para importações. Escolha outra.',
  'backupPicker.noSources': 'Não há origem de backups para você',
  'backupPicker.noSourcesText':
    'Nenhuma origem de backups que você possa usar está configurada, e não é permitido digitar uma. Peça uma à equipe que administra este portal.',
  'backupPicker.loading': 'Carregando as origens de backups',
  'backupPicker.notAllowed': 'Você não pode ver origens de backups',
  'backupPicker.notAllowedText':
    'Peça a permissão à equipe que administra este portal.',
  'backupPicker.unknownSource':
    'A origem {{name}} não existe ou você não pode usá-la. Escolha outra.',
  'backupPicker.endpoint': 'Endpoint',
  'backupPicker.endpointHelp': 'A URL do serviço S3',
  'backupPicker.region': 'Região',
  'backupPicker.bucket': 'Bucket',
  'backupPicker.otherBucket':
    'O bucket {{bucket}} não pertence a esta origem. Escolha outro.',
  'backupPicker.verifyTls': 'Verificar o certificado TLS do endpoint',
  'backupPicker.forcePathStyle':
    'Colocar o bucket no caminho (MinIO e alguns outros)',
  'backupPicker.keys': 'Chaves do S3',
  'backupPicker.keysTyped': 'Digitar',
  'backupPicker.keysSecret': 'Usar um Secret que está no namespace',
  'backupPicker.keysSource':
    'As chaves desta origem são guardadas pelo portal.',
  'backupPicker.accessKeyId': 'ID da chave de acesso',
  'backupPicker.secretAccessKey': 'Chave de acesso secreta',
  'backupPicker.temporaryKey':
    'Chaves que começam com ASIA são temporárias: só funcionam com um token de sessão, que o Everest não consegue repassar. Use uma chave permanente, que começa com AKIA.',
  'backupPicker.keysStay':
    'Guardada como segredo deste formulário, nunca entre seus valores.',
  'backupPicker.secretName': 'Nome do Secret',
  'backupPicker.secretNameHelp':
    'Contém AWS_ACCESS_KEY_ID e AWS_SECRET_ACCESS_KEY, tem o label everest-import.backstage.io/credentials: s3 e foi criado somente para esta importação. O portal nunca lê seus valores.',
  'backupPicker.secretNotBrowsed':
    'O portal não lê Secrets e, por isso, não consegue explorar o bucket. Digite o caminho.',
  'backupPicker.sourceNotBrowsed':
    'O portal não pode explorar esta origem. Digite o caminho.',
  'backupPicker.clusterOnly':
    'Esta origem só pode ser acessada a partir do cluster e, por isso, o portal não consegue explorá-la. Digite o caminho.',
  'backupPicker.placeIncomplete':
    'Informe endpoint, região e bucket para encontrar backups.',
  'backupPicker.keysIncomplete':
    'Digite as duas chaves para encontrar backups.',
  'backupPicker.find': 'Procurar backups',
  'backupPicker.findAgain': 'Procurar novamente',
  'backupPicker.finding': 'Procurando backups',
  'backupPicker.found': 'Backups encontrados',
  'backupPicker.foundCount_one': '{{count, number}} backup encontrado',
  'backupPicker.foundCount_other': '{{count, number}} backups encontrados',
  'backupPicker.nothingFound': 'Nenhum backup foi reconhecido aqui',
  'backupPicker.nothingFoundText':
    'Explore as pastas ou digite o caminho, se você o conhece.',
  'backupPicker.partial':
    'Há mais do que foi examinado ({{folders, number}} pastas). Explore as pastas para ver o restante.',
  'backupPicker.more': 'Mostrar mais',
  'backupPicker.search': 'Buscar nos resultados',
  'backupPicker.anyEngine': 'Todos',
  'backupPicker.newestOf': 'Backups mais recentes: {{title}}',
  'backupPicker.allOf': 'Todos os backups: {{title}}',
  'backupPicker.left': '{{left, number}} de {{total, number}} backups',
  'backupPicker.unfit_one':
    'Mostrar mais {{count, number}}: incompleto ou não adequado a esta importação',
  'backupPicker.unfit_other':
    'Mostrar mais {{count, number}}: incompletos ou não adequados a esta importação',
  'backupPicker.hideUnfit_one':
    'Ocultar {{count, number}}: incompleto ou não adequado a esta importação',
  'backupPicker.hideUnfit_other':
    'Ocultar {{count, number}}: incompletos ou não adequados a esta importação',
  'backupPicker.unread': 'ainda não examinado',
  'backupPicker.lookedInVain':
    'Examinado agora: não está mais lá ou não é um backup reconhecido aqui.',
  'backupPicker.complete': 'completo',
  'backupPicker.incomplete': 'incompleto',
  'backupPicker.version': 'versão {{version}}',
  'backupPicker.restored': '{{size}} após a restauração',
  'backupPicker.wrongEngine':
    'Este é um backup de {{engine}}; o banco de dados será {{wanted}}.',
  'backupPicker.wrongKind':
    '{{importer}} não lê este formato. Formatos que lê: {{kinds}}.',
  'backupPicker.browse': 'Explorar as pastas',
  'backupPicker.hideBrowse': 'Ocultar as pastas',
  'backupPicker.folders': 'Pastas',
  'backupPicker.root': 'Raiz',
  'backupPicker.openFolder': 'Abrir a pasta {{name}}',
  'backupPicker.useFolder': 'Usar esta pasta',
  'backupPicker.useFile': 'Usar {{name}}',
  'backupPicker.loadMore': 'Carregar mais',
  'backupPicker.emptyFolder': 'Esta pasta está vazia.',
  'backupPicker.loadingFolder': 'Carregando a pasta',
  'backupPicker.path': 'Caminho do backup',
  'backupPicker.pathHelp':
    'É preenchido quando você escolhe um backup; você também pode digitá-lo a qualquer momento.',
  'backupPicker.waiting': 'Carregando os formatos que o importador lê',
  'backupPicker.chosen': 'Escolhido',
  'backupPicker.kind': 'Formato',
  'backupPicker.time': 'Criado',
  'backupPicker.size': 'Tamanho',
  'backupPicker.engineVersion': 'Versão do motor',
  'backupPicker.engineOf': 'Motor',
  'backupPicker.yes': 'sim',
  'backupPicker.no': 'não',
  'backupPicker.fault.source': 'Escolha onde está o backup.',
  'backupPicker.fault.endpoint':
    'O endpoint {{value}} não é válido: informe uma URL http(s) como https://s3.eu-central-1.amazonaws.com, sem credenciais.',
  'backupPicker.fault.region':
    'A região {{value}} não é válida: informe uma como eu-central-1.',
  'backupPicker.fault.bucket':
    'O bucket {{value}} não é válido: informe um nome simples de 3 a 63 letras minúsculas, dígitos, hifens e pontos.',
  'backupPicker.fault.keys':
    'Digite o ID da chave de acesso e a chave de acesso secreta de uma chave permanente ou informe um Secret.',
  'backupPicker.fault.mask':
    'Uma chave mascarada não é uma chave: digite as chaves novamente.',
  'backupPicker.fault.secretName':
    'O Secret {{value}} não é válido: informe seu nome, em letras minúsculas, dígitos, hifens e pontos.',
  'backupPicker.fault.cancelled':
    'Ainda não se sabe se o importador lê este backup: avance mais uma vez.',
  'backupPicker.fault.missing': 'Escolha um backup ou informe seu caminho.',
  'backupPicker.fault.long': 'O caminho tem mais de 1024 caracteres.',
  'backupPicker.fault.blank':
    'O caminho contém espaços, que o Everest não aceita. Copie o backup para um caminho sem espaços.',
  'backupPicker.fault.malformed':
    'O caminho {{value}} não é válido: informe pastas separadas por uma única barra, como shop/backup-1.',
};
