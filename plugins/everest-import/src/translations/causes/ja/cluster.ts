import type { CauseWords } from '../CauseWords';

const NOTHING = 'データは届いていません。';
const NO_POD =
  'それまで Kubernetes は Pod を作成せず、イベントでのみ知らせます。';
const WAITS = 'Pod はノードを待っていて、何もしていません。';
const NO_STORAGE =
  'データベースはストレージを、インポートはデータベースを待っています。';

export const cluster: CauseWords<'cluster'> = {
  'webhook-away': {
    title: '問い合わせが必要な webhook が応答しません',
    meaning:
      'Kubernetes はその種類のものを作る前に問い合わせ、応答がなければ拒否とみなします。メッセージにその名前があります。everest.percona.com で終わるものは Everest のオペレーターのものです。',
    remedy: 'webhook の背後のプログラムが再び動くようにしてください。',
  },
  'webhook-denied': {
    title: 'インポートに必要なものをクラスターの規則が拒否しました',
    meaning:
      'このクラスターの webhook またはポリシーが調べ、拒否しました。名前と理由はメッセージにあります。',
    remedy:
      '規則、または拒否されたものを変更してください。どれかはメッセージに示されています。',
  },
  's3-secret-shared': {
    title:
      'S3 の Secret が別のインポートまたはバックアップストレージのものです',
    meaning:
      'データベースにはそれぞれ専用の S3 の Secret が必要です。Everest はこの Secret を引き受けていませんが、データベースが削除されると、名前によって削除します。そうなると、別のインポート、バックアップストレージ、またはデータベースのキーがなくなります。',
    remedy:
      'データベースをこのまま削除しないでください。Secret が残るように、先にコマンドで dataSource をデータベースから取り除いてください。次のインポートには専用のキーまたは Secret を使ってください。',
  },
  's3-section-missing': {
    title: 'データベースに S3 の場所が指定されていません',
    meaning:
      'Everest はそれなしでは開始できず、dataImport が取り除かれるまで、そのデータベースを削除することもできません。',
    remedy:
      'データベースを削除できるように、dataImport を取り除くようプラットフォームチームに依頼してください。',
  },
  's3-secret-missing': {
    title: 'S3 の Secret がありません',
    meaning:
      'Everest は名前空間の Secret から S3 のキーを読みますが、その名前のものが見つかりませんでした。',
    remedy:
      'AWS_ACCESS_KEY_ID と AWS_SECRET_ACCESS_KEY を持つ Secret を名前空間に作成してください。Everest が再び確認するまで数分かかることがあります。',
  },
  'importer-missing': {
    title: 'インポーターがなくなりました',
    meaning: `Everest は開始時に DataImporter を読みますが、依頼の後に誰かが削除しました。${NOTHING}`,
    remedy: '同じ名前でインポーターを再び登録してください。',
  },
  'rights-refused': {
    title: 'インポーターの求める権限を Kubernetes が拒否しました',
    meaning: `Everest はインポートごとにこれらの権限を持つアカウントを作りますが、そのうちの 1 つを付与できません。${NOTHING}`,
    remedy: 'インポーターと Everest のオペレーターの権限を確認してください。',
  },
  'import-job-refused': {
    title: 'Kubernetes がインポーターの Job を拒否しました',
    meaning: `ポリシーや Job のクォータなど、クラスターの規則のために、Everest がインポーターを開始できません。${NOTHING}`,
    remedy:
      'メッセージに示された規則を調べ、インポートの Job を許可してください。',
  },
  'credentials-incomplete': {
    title: 'データベースの認証情報が足りません',
    meaning:
      'インポーターは管理者の名前とパスワードをデータベースのユーザー用 Secret から得ますが、そのキー、または Secret 自体がありません。',
    remedy:
      'メッセージに示されたものを、元のデータベースと同じように、データベースのユーザー用 Secret に追加してください。',
  },
  'quota-needs-requests': {
    title: '名前空間のクォータが、Everest の設定しない上限を求めています',
    meaning: `インポーターには固有の上限がなく、クォータは上限のないものを受け付けません。${NO_POD}`,
    remedy:
      'メッセージに示されたものの既定値を持つ LimitRange を名前空間に作成してください。',
  },
  'quota-exceeded': {
    title: '名前空間のクォータを使い切りました',
    meaning:
      '空きができるまで、Kubernetes はメッセージに示されたものをこれ以上作成しません。Pod についてはイベントでのみ知らせます。',
    remedy: 'クォータを引き上げるか、使わなくなったものを削除してください。',
  },
  'limit-range': {
    title: '名前空間がその大きさのコンテナを許可していません',
    meaning: `名前空間の LimitRange が、求められた大きさを拒否しています。${NO_POD}`,
    remedy: 'LimitRange を変更するか、許可される大きさを指定してください。',
  },
  'node-volume': {
    title: 'ボリュームを受け入れられるノードがありません',
    meaning: `ボリュームはそのゾーンまたはノードから動きませんが、そこに空きがないか、ノードが残っていません。${WAITS}`,
    remedy:
      'ボリュームのある場所にノードまたはストレージを追加するか、ノードの決定後に割り当てるストレージクラスを使ってください。',
  },
  'volume-unbound': {
    title: 'データベースのボリュームが作成されていません',
    meaning: `ストレージの要求が満たされていません。${WAITS}`,
    remedy:
      '名前空間の PersistentVolumeClaim と、ボリュームを作成する仕組みを確認してください。',
  },
  'no-cpu': {
    title: 'CPU に十分な空きのあるノードがありません',
    meaning: WAITS,
    remedy:
      'ノードを追加するか、CPU を空けるか、データベースに求める量を減らしてください。',
  },
  'no-memory': {
    title: 'メモリに十分な空きのあるノードがありません',
    meaning: WAITS,
    remedy:
      'ノードを追加するか、メモリを空けるか、データベースに求める量を減らしてください。',
  },
  'node-affinity': {
    title: '配置規則に合うノードがありません',
    meaning: `実行できるノードや、互いの離れ方が規則で決められており、合うノードが残っていません。${WAITS}`,
    remedy:
      'ノードを追加するか、データベースのノード数を減らすか、別のスケジューリングポリシーを選んでください。',
  },
  'node-taint': {
    title: 'ノードは他の用途に予約されています',
    meaning: `taint が付いているため、許可された Pod だけが配置されます。${WAITS}`,
    remedy: 'ノードの taint を確認し、taint のないノードを追加してください。',
  },
  'nodes-closed': {
    title: '新しい Pod を受け付けないか、正常でないノードがあります',
    meaning: `保守中か、応答しないか、ディスクまたはメモリが不足しています。どれかはメッセージに示されています。${WAITS}`,
    remedy:
      'ノードの状態を確認してください。正常でないものを直し、保守の終わったものを再び使えるようにしてください。',
  },
  unschedulable: {
    title: 'Pod を受け入れるノードがありません',
    meaning: WAITS,
    remedy: 'ノードとその空きを確認してください。',
  },
  'storage-class-missing': {
    title: 'ストレージクラスがありません',
    meaning: NO_STORAGE,
    remedy:
      'メッセージに示されたストレージクラスを作成するか、存在するものを選んでください。',
  },
  'volume-not-made': {
    title: 'データベースのストレージを作成できません',
    meaning: `このクラスターでボリュームを作成する仕組みが、拒否または失敗しています。${NO_STORAGE}`,
    remedy:
      '空きがないのか、権限がないのか、既定のストレージクラスがないのか、メッセージを確認してください。',
  },
};
