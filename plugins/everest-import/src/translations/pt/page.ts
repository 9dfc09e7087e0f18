import type { pageMessages } from '../../messages/page';
import type { Translation } from '../Translation';

export const page: Translation<typeof pageMessages> = {
  'page.title': 'Importações de bancos de dados',
  'page.importers': 'Importadores',
  'page.imports': 'Importações',
  'page.setup': 'Instalação',
  'page.startImport': 'Importar um backup',
  'page.nav': 'Importações de BD',
  'page.entity': 'Importações',
};
