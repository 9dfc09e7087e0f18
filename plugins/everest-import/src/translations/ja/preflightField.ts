import type { preflightFieldMessages } from '../../messages/preflightField';
import type { Translation } from '../Translation';

export const preflightField: Translation<typeof preflightFieldMessages> = {
  'preflightField.title': 'インポート前のチェック',
  'preflightField.intro':
    'まだ何も作成されていません。インポートは何かを作成する前に、同じチェックを繰り返します。',
  'preflightField.checking_one': 'チェック中: {{count, number}} 件完了',
  'preflightField.checking_other': 'チェック中: {{count, number}} 件完了',
  'preflightField.checkAgain': 'もう一度チェック',
  'preflightField.waiting': 'チェックを待っています',
  'preflightField.allGood': 'このインポートに問題はありません',
  'preflightField.nothingChecked': '何もチェックできませんでした',
  'preflightField.summary':
    '失敗: {{failures}}、警告: {{warnings}}、合格: {{passes}}、未チェック: {{skipped}}',
  'preflightField.failures_one': '{{count, number}} 件のチェックが失敗',
  'preflightField.failures_other': '{{count, number}} 件のチェックが失敗',
  'preflightField.warnings_one': '{{count, number}} 件の警告',
  'preflightField.warnings_other': '{{count, number}} 件の警告',
  'preflightField.skipped_one':
    '{{count, number}} 件はここではチェックしていません',
  'preflightField.skipped_other':
    '{{count, number}} 件はここではチェックしていません',
  'preflightField.passes_one': '{{count, number}} 件のチェックに合格',
  'preflightField.passes_other': '{{count, number}} 件のチェックに合格',
  'preflightField.hard': '修正が必要',
  'preflightField.advice': '推奨',
  'preflightField.about': '対象: {{field}}',
  'preflightField.change': '変更: {{place}}',
  'preflightField.reason': 'それでも続ける理由',
  'preflightField.reasonHelp': 'インポートと監査ログに記録されます。',
  'preflightField.backup': 'パスにあるもの: {{title}}',
  'preflightField.outdated': 'このチェックの後にフォームが変更されました。',
  'preflightField.broken': 'チェックできませんでした',
  'preflightField.brokenText':
    'このインポートが可能かどうかはまだわかりません。もう一度チェックしてください。インポートは何かを作成する前に、同じチェックをします。',
  'preflightField.slow': 'チェックに {{seconds}} 秒以上かかりました。',
  'preflightField.refused': 'フォームに未入力の項目があります',
  'preflightField.denied': 'このインポートは拒否されます',
  'preflightField.field.owner': '所有者',
  'preflightField.field.system': 'システム',
  'preflightField.field.entity': 'サービス',
  'preflightField.fault.checkAgain':
    'チェックの後にフォームが変更されました。もう一度チェックしてください。',
  'preflightField.fault.cancelled':
    'チェックはまだ実行中です。ここで終わりを待つか、もう一度先へ進んで待ってください。',
  'preflightField.fault.mend_one':
    '失敗したチェック {{count, number}} 件を直す必要があります。',
  'preflightField.fault.mend_other':
    '失敗したチェック {{count, number}} 件を直す必要があります。',
  'preflightField.fault.giveReason_one':
    '失敗したチェック {{count, number}} 件には、それでも続ける理由が必要です。',
  'preflightField.fault.giveReason_other':
    '失敗したチェック {{count, number}} 件には、それでも続ける理由が必要です。',
};
