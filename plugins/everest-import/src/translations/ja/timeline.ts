import type { timelineMessages } from '../../messages/timeline';
import type { Translation } from '../Translation';

export const timeline: Translation<typeof timelineMessages> = {
  'timeline.title': 'タイムライン',
  'timeline.open': 'タイムラインを表示',
  'timeline.what': 'これまでの段階、それぞれの所要時間、次に起きることです。',
  'timeline.loading': 'タイムラインを読み込んでいます',
  'timeline.empty': '経過に関する情報がありません。',
  'timeline.took': '所要時間 {{duration}}',
  'timeline.takes': '{{duration}} 経過',
  'timeline.usual': '通常 {{median}}、10 件中 9 件は {{p90}} 以内',
  'timeline.next': '通常、次に起きること',
  'timeline.nextUsual_one':
    '{{median}}、10 件中 9 件は {{p90}} 以内 ({{count, number}} 件のインポート)',
  'timeline.nextUsual_other':
    '{{median}}、10 件中 9 件は {{p90}} 以内 ({{count, number}} 件のインポート)',
  'timeline.stuck': '通常より時間がかかっています',
  'timeline.stuckText':
    '{{stage}}: {{duration}} 経過 (目安は {{limit}})。{{lookAt}}',
  'timeline.unread': '一部の情報がありません',
  'timeline.unreadText':
    'ポータルに {{verb}} {{resource}} の権限がないため、{{part}} が欠けている可能性があります。',
  'timeline.grantLine': '権限を付与するコマンド',
  'timeline.saidBy': '{{source}} による情報',
  'timeline.stages.requested': '依頼',
  'timeline.stages.checked': 'チェック済み',
  'timeline.stages.secretsMade': 'Secret を作成',
  'timeline.stages.databaseCreated': 'データベースを作成',
  'timeline.stages.databaseReadyEmpty': 'データベース準備完了 (空)',
  'timeline.stages.importing': 'インポートを開始',
  'timeline.stages.jobCreated': 'Job を作成',
  'timeline.stages.podWaiting': 'Pod が空きを待機',
  'timeline.stages.podPulling': 'Pod がイメージを取得',
  'timeline.stages.importerStarted': 'インポーターを開始',
  'timeline.stages.importerRestarted': 'インポーターを再開始',
  'timeline.stages.importerEnded': 'インポーターが終了',
  'timeline.stages.restore': '復元',
  'timeline.stages.blocked': '停止中',
  'timeline.stages.deleting': '削除中',
  'timeline.stages.ended': '終了',
  'timeline.stages.ready': 'データベース準備完了',
};
