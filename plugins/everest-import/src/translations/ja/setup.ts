import type { setupMessages } from '../../messages/setup';
import type { Translation } from '../Translation';

export const setup: Translation<typeof setupMessages> = {
  'setup.empty': '利用できるクラスターがありません',
  'setup.emptyText':
    'クラスターと、その名前空間を利用できる人は、プラットフォームチームがこのポータルの構成で指定します。',
  'setup.connection': '接続',
  'setup.ready': '準備完了',
  'setup.away': '接続できません',
  'setup.reading': '読み取り中',
  'setup.noEverest': 'Everest がインストールされていません',
  'setup.lacking': '権限が不足',
  'setup.staleSince': '情報が古くなった時点',
  'setup.reason': '理由',
  'setup.name': '名前',
  'setup.version': 'Everest',
  'setup.versionUnknown': 'インストール済み、バージョン不明',
  'setup.secondGeneration': 'OpenEverest v2（表示のみ、書き込みなし）',
  'setup.besides': '併存',
  'setup.besidesText':
    'OpenEverest v2 もあります。Everest は 1 つのクラスターでの併存をサポートしません。読み取られません。',
  'setup.notInstalled': 'インストールされていません',
  'setup.notKnownYet': 'クラスターを読み取るまで不明',
  'setup.neverRead': 'このポータルの起動後、一度も読み取っていません',
  'setup.tooMany': '上限超過',
  'setup.tooManyOf':
    '保持されるのは最初の {{limit, number}} 件の {{kind}} だけです。いくつか削除するか、everestImport.clusters[].limits.{{kind}} を増やしてください。',
  'setup.clock': '時計',
  'setup.clockAhead': 'このポータルより {{distance}} 進んでいます',
  'setup.clockBehind': 'このポータルより {{distance}} 遅れています',
  'setup.clockRemedy':
    '表示される時刻は同じだけずれ、トークンや署名付きリクエストが拒否される可能性があります。両方の時計を同じタイムサーバーに合わせてください。',
  'setup.rights': 'Kubernetes の権限',
  'setup.noneMissing': '不足はありません。',
  'setup.rightsUnknown': 'クラスターに接続できない間は不明です。',
  'setup.rightsNotShown':
    '不足している権限は表示できません。アクセス許可 everest-import.setup.read が必要です。',
  'setup.grant': '不足している権限は、クラスターの運用担当者が付与できます:',
  'setup.optionalRights':
    '次の権限は任意です。なくてもインポートはできますが、表示される情報が減ります:',
  'setup.rightInCluster': 'クラスター全体の {{verb}} {{resource}}',
  'setup.rightInNamespace': '名前空間 {{namespace}} の {{verb}} {{resource}}',
  'setup.grantLine': '{{verb}} {{resource}} を付与するコマンド',
};
