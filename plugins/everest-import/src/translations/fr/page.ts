import type { pageMessages } from '../../messages/page';
import type { Translation } from '../Translation';

export const page: Translation<typeof pageMessages> = {
  'page.title': 'Imports de bases de données',
  'page.importers': 'Importateurs',
  'page.imports': 'Imports',
  'page.setup': 'Installation',
  'page.startImport': 'Importer une sauvegarde',
  'page.nav': 'Imports de BD',
  'page.entity': 'Imports',
};
