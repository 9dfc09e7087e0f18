import type { againMessages } from '../../messages/again';
import type { Translation } from '../Translation';

export const again: Translation<typeof againMessages> = {
  'again.button': 'Importar novamente',
  'again.change': 'O que precisa mudar: {{what}}.',
  'again.notCarried':
    'Escolha novamente no formulário o que diferia do padrão: configurações do importador, número de nós, CPU e memória, classe de armazenamento, TLS.',
  'again.what.path': 'o caminho do backup',
  'again.what.bucket': 'o bucket',
  'again.what.region': 'a região do bucket e seu endpoint',
  'again.what.keys': 'as chaves do S3',
  'again.what.size': 'o tamanho do banco de dados, que era pequeno demais',
  'again.what.version':
    'a versão do banco de dados, que precisa ser a do backup',
  'again.what.users':
    'os usuários do banco de dados, que precisam ser os do backup',
  'again.what.importer': 'o importador, que não existe mais',
  'again.what.config': 'as configurações do importador',
};
