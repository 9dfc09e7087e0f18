import type { pageMessages } from '../../messages/page';
import type { Translation } from '../Translation';

export const page: Translation<typeof pageMessages> = {
  'page.title': 'データベースのインポート',
  'page.importers': 'インポーター',
  'page.imports': 'インポート',
  'page.setup': 'セットアップ',
  'page.startImport': 'バックアップをインポート',
  'page.nav': 'DB インポート',
  'page.entity': 'インポート',
};
