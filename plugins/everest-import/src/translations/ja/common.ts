import type { commonMessages } from '../../messages/common';
import type { Translation } from '../Translation';

export const common: Translation<typeof commonMessages> = {
  'common.labelled': '{{label}}:',
  'common.labelledText': '{{label}}: {{text}}',
  'common.copy': 'コピー: {{what}}',
  'common.copied': 'コピーしました',
  'common.details': '詳細',
  'common.loading': '読み込んでいます',
  'common.tryAgain': '再試行',
  'common.yes': 'はい',
  'common.no': 'いいえ',
  'failure.notAllowedTitle': '表示する許可がありません',
  'failure.notAllowedText':
    'データベースのインポートとインポーターを表示する許可を、このポータルの運用チームに依頼してください。',
  'failure.title': '読み込めませんでした',
  'failure.staleTitle': '表示内容が古い可能性があります',
  'failure.text':
    'しばらくしてからもう一度お試しください。解消しない場合は、このポータルの運用チームに連絡してください。',
  'failure.raw': 'サーバーからの応答',
  'failure.sessionTitle': 'セッションが終了しました',
  'failure.sessionText':
    '別のタブでもう一度サインインしてから、ここで再試行してください。',
  'failure.awayTitle': 'このポータルのサーバーが応答しません',
  'failure.awayText': '接続を確認し、しばらくしてから再試行してください。',
  'failure.kept': '入力した内容はそのまま残ります。',
  'cluster.unreachable': 'クラスター {{title}} に接続できません',
  'cluster.unreachableSince':
    'クラスター {{title}} に {{since}} から接続できません',
  'cluster.unreachableText': 'このクラスターの表示内容は古い可能性があります。',
  'cluster.notSynced': 'クラスター {{title}} を読み取っています',
  'cluster.notInstalled':
    'クラスター {{title}} に Everest がインストールされていません',
  'cluster.notInstalledText':
    'Everest がインストールされると自動で検出されます。',
  'cluster.readOnly':
    'クラスター {{title}} では OpenEverest v2 が動作しています',
  'cluster.readOnlyText':
    'インポートはここに表示されますが、ここから開始することはまだできません。',
  'cluster.twoGenerations':
    'クラスター {{title}} には 2 世代の Everest があります',
  'cluster.twoGenerationsText':
    'Everest は 1 つのクラスターで 1 世代だけをサポートします。表示されるのは最初の世代です。クラスターの管理者は OpenEverest v2 を取り除けます。',
  'cluster.missingRights': 'クラスター {{title}} でポータルの権限が足りません',
  'cluster.missingRightsText': 'クラスターの運用担当者が付与できます:',
  'cluster.tooMany':
    'クラスター {{title}} にはこのポータルの上限を超える数があります',
  'cluster.tooManyOf':
    'ここに表示されるのは最初の {{limit, number}} 件の {{kind}} だけです。上限はポータルの運用担当者が引き上げられます。',
  'history.away': 'ポータル自身のデータベースに {{since}} から接続できません',
  'history.awayText':
    '実行中のインポートはそのまま表示されます。依頼者や終了済みのインポートは欠けているか、古い可能性があります。新しいインポートは開始できません。',
  'filter.all': 'すべて',
  'filter.engine': 'エンジン',
  'filter.phase': 'フェーズ',
  'filter.cluster': 'クラスター',
  'filter.namespace': '名前空間',
  'filter.importer': 'インポーター',
  'filter.owner': '所有者',
  'filter.mine': '自分のもの',
  'filter.myTeams': '自分のチーム',
  'filter.requestedBy': '依頼者',
  'filter.me': '自分',
  'filter.from': '依頼日の開始 (UTC)',
  'filter.to': '依頼日の終了 (UTC)',
  'filter.more': 'フィルターを増やす',
  'filter.fewer': 'フィルターを減らす',
  'filter.noMatch': 'フィルターに一致するものがありません。',
  'filter.clear': 'フィルターを解除',
  'engine.mysql': 'MySQL',
  'engine.postgresql': 'PostgreSQL',
  'engine.mongodb': 'MongoDB',
};
