import type { againMessages } from '../../messages/again';
import type { Translation } from '../Translation';

export const again: Translation<typeof againMessages> = {
  'again.button': 'もう一度インポート',
  'again.change': '変更が必要なもの: {{what}}。',
  'again.notCarried':
    '既定値から変えていた項目は、フォームでもう一度選んでください。対象はインポーターの設定、ノード数、CPU とメモリ、ストレージクラス、TLS です。',
  'again.what.path': 'バックアップのパス',
  'again.what.bucket': 'バケット',
  'again.what.region': 'バケットのリージョンとエンドポイント',
  'again.what.keys': 'S3 のキー',
  'again.what.size': 'データベースのサイズ (小さすぎました)',
  'again.what.version':
    'データベースのバージョン (バックアップと同じにする必要があります)',
  'again.what.users':
    'データベースのユーザー (バックアップと同じにする必要があります)',
  'again.what.importer': 'インポーター (すでに存在しません)',
  'again.what.config': 'インポーターの設定',
};
