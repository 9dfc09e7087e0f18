import type { logMessages } from '../../messages/log';
import type { Translation } from '../Translation';

export const log: Translation<typeof logMessages> = {
  'log.title': 'ログ',
  'log.open': 'ログを表示',
  'log.what': 'インポーターの出力です。キーとパスワードは除かれています。',
  'log.loading': 'ログを読み込んでいます',
  'log.region': '{{name}} のログ',
  'log.empty': 'インポーターはまだ何も出力していません。',
  'log.waiting': 'ログができると、ここに表示されます。',
  'log.search': 'ログを検索',
  'log.found': '{{found, number}} 行中 {{at, number}} 行目',
  'log.foundNothing': '見つかりません',
  'log.next': '次の該当行',
  'log.previous': '前の該当行',
  'log.follow': '追従',
  'log.wrap': '折り返し',
  'log.times': '時刻',
  'log.download': 'ダウンロード',
  'log.missing_one':
    'ここで {{count, number}} 行が欠けています。読み取りより速く出力されました。',
  'log.missing_other':
    'ここで {{count, number}} 行が欠けています。読み取りより速く出力されました。',
  'log.cut_one': '{{count, number}} バイトを省略',
  'log.cut_other': '{{count, number}} バイトを省略',
  'log.leftOut_one': 'これより古い {{count, number}} 行は表示されません。',
  'log.leftOut_other': 'これより古い {{count, number}} 行は表示されません。',
  'log.notAllowed': 'このログを表示する許可がありません',
  'log.failed': 'ログを読み込めませんでした',
  'log.readAgain': 'もう一度読み込む',
  'log.grantLine': '権限を付与するコマンド',
};
