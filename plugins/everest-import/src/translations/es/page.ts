import type { pageMessages } from '../../messages/page';
import type { Translation } from '../Translation';

export const page: Translation<typeof pageMessages> = {
  'page.title': 'Importaciones de bases de datos',
  'page.importers': 'Importadores',
  'page.imports': 'Importaciones',
  'page.setup': 'Instalación',
  'page.startImport': 'Importar una copia',
  'page.nav': 'Importaciones de BD',
  'page.entity': 'Importaciones',
};
