import type { CauseEnds, CauseWords } from '../CauseWords';

const PARTLY =
  'データベースにデータの一部が残っている可能性があります。このまま使わないでください。';
const OVERWRITES =
  'Everest は、自分の Job がなくなると、データベースが使用中かどうかを確かめずにインポートします。インポート後に書き込まれたデータは失われる可能性があります。';
const LOOK =
  'インポート後に書き込まれたデータは失われた可能性があります。データを確認し、失われていれば、より新しいバックアップから復元してください。';

export const run: CauseWords<'run'> = {
  'data-overwritten-waiting': {
    title: 'Everest が使用中のデータの上に再びインポートしようとしています',
    meaning: OVERWRITES,
    remedy:
      'Everest が待っている Secret を作成せず、データベースも再開しないでください。',
  },
  'data-overwritten-running': {
    title: 'Everest が使用中のデータの上に再びインポートしています',
    meaning: OVERWRITES,
    remedy: LOOK,
  },
  'data-overwritten-done': {
    title: 'Everest が使用中のデータの上に再びインポートしました',
    meaning: OVERWRITES,
    remedy: LOOK,
  },
  'data-overwritten-failed': {
    title: 'Everest が使用中のデータの上に再びインポートし、失敗しました',
    meaning: OVERWRITES,
    remedy: LOOK,
  },
  'out-of-memory': {
    title: 'インポーターがメモリの上限を超えたため強制終了されました',
    meaning: `メモリの上限は名前空間によるものか、ノードのメモリが足りなくなりました。${PARTLY}`,
    remedy:
      '名前空間の既定の上限 (LimitRange) を引き上げるか、設定があればインポーターの使うメモリを減らしてください。',
  },
  evicted: {
    title: 'インポーターがノードから退避させられました',
    meaning: `ノードのメモリまたはディスクが足りなくなったか、保守のために空にされました。${PARTLY}`,
    remedy: 'ノードが正常に戻るか、保守が終わるまで待ってください。',
  },
  preempted: {
    title: 'インポーターがより優先度の高いものに場所を譲りました',
    meaning: `優先度の高い Pod がその場所を使いました。${PARTLY}`,
    remedy: 'クラスターの容量を増やしてください。',
  },
  'node-lost': {
    title: 'インポーターを実行していたノードがなくなりました',
    meaning: `停止されたか、応答しなくなりました。${PARTLY}ノードとともに消えたインポーターは、データベースを Everest に対して一時停止したまま残すことがあります。`,
    remedy: 'ノードの状態を確認してください。',
  },
  deadline: {
    title: '時間がかかりすぎたため、インポーターが終了させられました',
    meaning: `時間の上限が設定されていました。Everest 自身は設定しません。${PARTLY}`,
    remedy: '上限を引き上げるか、より小さいバックアップを使ってください。',
  },
  'run-killed': {
    title: 'インポーターが外部から強制終了されました',
    meaning: `自分で終了したのではなく、誰が終了させたかを Kubernetes は示していません。${PARTLY}`,
    remedy:
      '実行していたノードを確認してください。メモリ不足になったか、停止された可能性があります。',
  },
  'rights-missing': {
    title: 'インポーターに必要な権限がありません',
    meaning: `メッセージに示された権限を Kubernetes が拒否しました。${PARTLY}`,
    remedy: 'その権限をインポーターに追加してください。',
  },
  'update-conflict': {
    title: '同時に誰かがデータベースを変更しました',
    meaning: `インポーターはデータベースのオブジェクトに書き込みますが、他の変更が先だった場合、やり直しません。${PARTLY}`,
    remedy:
      'インポート中はデータベースに触れないでください。編集も、ラベルを管理するツールも避けてください。',
  },
  'engine-object-missing': {
    title: 'インポーターが作業していた対象が削除されました',
    meaning: `インポーターが待っている間に、メッセージに示されたオブジェクトがなくなりました。${PARTLY}`,
    remedy: '誰が削除しているかを調べてください。',
  },
  'run-stopped': {
    title: 'インポーターが停止を指示されました',
    meaning: `作業中に、その Pod またはデータベースが削除されました。${PARTLY}`,
    remedy: '終了させたのが人か、ノードの退避かを調べてください。',
  },
  'tool-killed': {
    title: 'インポーターのプログラムが強制終了されました',
    meaning: `突然終了させられました。多くの場合、Pod が使えるメモリを使い切ったか、Pod が削除されています。${PARTLY}`,
    remedy:
      '名前空間の既定のメモリ上限 (LimitRange) を引き上げるか、インポーターの使うメモリを減らしてください。誰かが Pod を削除していないかも調べてください。',
  },
  'run-crashed': {
    title: 'インポーターがクラッシュしました',
    meaning: `インポーター自体の不具合です。${PARTLY}`,
    remedy: 'その行を添えて、インポーターの開発元に知らせてください。',
  },
  'import-withdrawn': {
    title: '終了する前に、インポートがデータベースから取り除かれました',
    meaning:
      'Everest はもう何もインポートしません。データベースは残っています。',
    remedy:
      'データがまだ必要なら、新しいデータベースへの新しいインポートを始めてください。',
  },
  'database-deleted': {
    title: 'インポートが終わる前にデータベースが削除されました',
    meaning: '届いていたデータも一緒になくなりました。',
    remedy: 'データがまだ必要なら、新しいインポートを始めてください。',
  },
  'job-failed': {
    title: 'インポーターがエラーで終了しました',
    meaning: `見つかった情報に合う原因をポータルは知りません。${PARTLY}`,
    remedy:
      '理由はインポーターのログにあります。パス、キー、バージョンを確認してください。',
  },
  'job-error': {
    title: 'Everest がまだインポートを開始できません',
    meaning: 'Everest の示す内容に合う原因をポータルは知りません。',
    remedy:
      'Everest は再試行を続けています。メッセージを添えてプラットフォームチームに問い合わせてください。',
  },
  stuck: {
    title: 'インポートに通常よりはるかに時間がかかっていますが、理由は不明です',
    meaning:
      'タイムラインの同じ段階に、通常のインポートより長くとどまっています (目安の {{minutes}} 分を {{more}} 分以上超過)。このまま進む可能性もあります。',
    remedy: 'その段階についてタイムラインの内容を確認してください。',
  },
  'database-error': {
    title: 'データが届く前に、データベースがエラーを報告しています',
    meaning:
      'インポートはデータベースの準備ができると始まりますが、まだできていません。',
    remedy:
      'Everest でデータベースを確認するか、プラットフォームチームに問い合わせてください。回復しない場合は、削除して新しいインポートを始めてください。',
  },
};

export const ends: CauseEnds = {
  'goes-on': '{{remedy}}その後、インポートは自動で再開します。',
  'start-again':
    '{{remedy}}その後、データベースを削除し、新しいインポートを始めてください。',
  stops:
    '{{remedy}}インポートは自動では再開しません。その後、データベースを削除し、新しいインポートを始めてください。',
  'take-source-out':
    '{{remedy}}コマンドを使って dataSource をデータベースから取り除いてください。データベースは残ります。',
};
