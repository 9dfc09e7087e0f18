import type { pageMessages } from '../../messages/page';
import type { Translation } from '../Translation';

export const page: Translation<typeof pageMessages> = {
  'page.title': 'Datenbankimporte',
  'page.importers': 'Importer',
  'page.imports': 'Importe',
  'page.setup': 'Einrichtung',
  'page.startImport': 'Backup importieren',
  'page.nav': 'DB-Importe',
  'page.entity': 'Importe',
};
