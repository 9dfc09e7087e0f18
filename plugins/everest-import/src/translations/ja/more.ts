import type { moreMessages } from '../../messages/more';
import type { Translation } from '../Translation';

export const more: Translation<typeof moreMessages> = {
  'more.title': '詳細: バックアップ、監視、アクセス、プロキシ、パラメーター',
  'more.chosen': '詳細: {{words}}',
  'more.loading': '選択肢を読み込んでいます',
  'more.never': '定期的には行わない',
  'more.none': 'なし',
  'more.byDefault': 'Everest の既定',
  'more.typed': 'ポータルからは一覧を見られません。名前を入力してください。',
  'more.gone':
    'この名前空間に {{value}} はありません。別のものを選んでください。',
  'more.schedule': 'バックアップ',
  'more.every.hourly': '毎時',
  'more.every.nightly': '毎晩 1:00 UTC',
  'more.every.weekly': '毎週日曜日 1:00 UTC',
  'more.every.monthly': '毎月 1 日 1:00 UTC',
  'more.storage': 'バックアップストレージ',
  'more.noStorage':
    'この名前空間にはバックアップストレージがありません。Everest の管理者が作成できます。',
  'more.copiesHelp': '空欄の場合はすべて',
  'more.pointInTime': '任意の時点に戻せる (ポイントインタイムリカバリー)',
  'more.monitoring': '監視',
  'more.noMonitoring':
    'この名前空間には監視設定がありません。Everest の管理者が作成できます。',
  'more.expose': 'アクセス',
  'more.inside': 'クラスター内のみ',
  'more.outside': 'ロードバランサー経由で外部から',
  'more.sourceRangesHelp':
    '203.0.113.0/24 のように、コンマ区切りで入力。空欄の場合はどこからでも接続可能',
  'more.proxyType': 'プロキシの種類',
  'more.config': 'パラメーター',
  'more.configHelp.mysql': 'my.cnf の [mysqld] と同じ書式',
  'more.configHelp.postgresql': 'postgresql.conf と同じ書式、1 行に 1 つ',
  'more.configHelp.mongodb': 'mongod.conf と同じ YAML 形式',
  'more.noShards':
    'インポート先のデータベースはシャードを持てません。シャードに復元するインポーターはありません。',
  'more.words.backups': '{{when}}にバックアップ',
  'more.words.backupsTo': '{{when}}に {{storage}} へバックアップ',
  'more.words.pointInTime': 'ポイントインタイムリカバリー',
  'more.words.monitoring': '監視 {{name}}',
  'more.words.accessFrom': '{{access}} ({{ranges}} からのみ)',
  'more.words.proxies_one': 'プロキシ {{count, number}} 個',
  'more.words.proxies_other': 'プロキシ {{count, number}} 個',
  'more.words.config': '独自のパラメーター',
};
