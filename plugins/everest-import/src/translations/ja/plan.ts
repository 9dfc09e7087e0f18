import type { planMessages } from '../../messages/plan';
import type { Translation } from '../Translation';

export const plan: Translation<typeof planMessages> = {
  'plan.title': '作成されるもの',
  'plan.database': '新しいデータベース',
  'plan.engine': 'エンジン',
  'plan.place': '作成先',
  'plan.namespaceOn': '{{cluster}} の名前空間 {{namespace}}',
  'plan.size': '大きさ',
  'plan.profile': 'プロファイル {{name}}',
  'plan.nodes_one': '{{count, number}} ノード',
  'plan.nodes_other': '{{count, number}} ノード',
  'plan.cpu': '各 {{value}} CPU',
  'plan.memory': '各 {{value}} のメモリ',
  'plan.storage': '各 {{value}} のストレージ',
  'plan.more': 'その他',
  'plan.backup': 'バックアップ',
  'plan.made': '作成日時',
  'plan.from': '取得元',
  'plan.importer': 'インポーター',
  'plan.for': '対象',
  'plan.next':
    '依頼すると、Everest が空のデータベースを作成し、その中でインポーターを実行します。結果は所有者とあなたに通知されます。',
};
