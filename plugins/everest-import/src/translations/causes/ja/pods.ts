import type { CauseWords } from '../CauseWords';

const NO_IMAGE = 'イメージがないとコンテナは起動できません。';
const WAITS = 'コンテナはこれを待っていて起動しません。';
const NO_POD =
  'それまで Kubernetes は Pod を作成せず、イベントでのみ知らせます。';

export const pods: CauseWords<'pods'> = {
  'image-rate-limited': {
    title: 'レジストリが当面、クラスターのイメージ取得を制限しています',
    meaning: `レジストリは取得回数を数えており、クラスターは割り当てを使い切りました。${NO_IMAGE}`,
    remedy:
      '待つか、ミラー経由または専用のアカウントでイメージを取得してください。',
  },
  'image-denied': {
    title: 'レジストリがクラスターにイメージを渡しません',
    meaning: `イメージが存在しないか、クラスターにないログインが必要です。${NO_IMAGE}`,
    remedy:
      'イメージの名前を確認してください。ノード、または Pod の ServiceAccount に、レジストリへのログインを設定してください。',
  },
  'registry-unreachable': {
    title: 'ノードがイメージのレジストリに接続できません',
    meaning: `ノードとレジストリの間のネットワーク、DNS、または証明書に問題があります。${NO_IMAGE}`,
    remedy: 'ノードからレジストリが応答するか確認してください。',
  },
  'image-platform': {
    title: 'イメージがノードのプロセッサー用ではありません',
    meaning: `イメージはありますが、別のプロセッサー用です。${NO_IMAGE}`,
    remedy:
      'ノードのプラットフォーム用にイメージを作るか、そのイメージに合うノードを用意してください。',
  },
  'image-name-wrong': {
    title: 'その名前のイメージはありません',
    meaning: `レジストリは応答しますが、そのイメージまたはタグがありません。${NO_IMAGE}`,
    remedy:
      '設定されている場所でイメージの名前を修正するか、イメージをプッシュしてください。インポーターの Job は、開始時の名前を使い続けます。',
  },
  'image-no-room': {
    title: 'ノードにイメージを置く空きがありません',
    meaning: `ノードのディスクがいっぱいです。${NO_IMAGE}`,
    remedy: 'ノードの空きを増やすか、空くまで使用から外してください。',
  },
  'image-not-pulled': {
    title: 'イメージを取得できません',
    meaning: `Kubernetes は何度も試みていますが、その内容に合う原因をポータルは知りません。${NO_IMAGE}`,
    remedy: 'その行と Pod のイベントを確認してください。理由が示されています。',
  },
  'secret-missing': {
    title: 'インポートに必要な Secret がありません',
    meaning: `誰かが削除したか、作成されていません。${WAITS}`,
    remedy:
      'メッセージに示された Secret を作り直してください。Everest が作る Secret は、新しいインポートでしか戻りません。',
  },
  'config-map-missing': {
    title: 'Pod に必要な ConfigMap がありません',
    meaning: `誰かが削除したか、作成されていません。${WAITS}`,
    remedy: 'メッセージに示された ConfigMap を作り直してください。',
  },
  'image-runs-as-root': {
    title: 'イメージが root で実行されますが、許可されていません',
    meaning:
      'Pod は root で実行できませんが、イメージは他のユーザーを番号で指定していません。コンテナは起動しません。',
    remedy: 'インポーターのイメージに番号でユーザーを指定してください。',
  },
  'command-missing': {
    title: 'イメージにそのプログラムがありません',
    meaning:
      'インポーターのコマンドがイメージにないため、コンテナを起動できませんでした。データは届いていません。',
    remedy: 'インポーターのコマンド、またはイメージを修正してください。',
  },
  'image-platform-run': {
    title: 'イメージが別のプロセッサー用です',
    meaning:
      'イメージのプログラムは、ノードとは別のプロセッサー用です。データは届いていません。',
    remedy:
      'ノードのプラットフォーム用にインポーターのイメージを作ってください。',
  },
  'volume-not-attached': {
    title: 'ボリュームをノードに接続できません',
    meaning: `まだ別のノードが使っているか、ボリュームを接続する仕組みが失敗しています。${WAITS}`,
    remedy:
      'ボリュームを持つノードが動いているか確認してください。なくなったノードは、クラスターから取り除く必要があります。',
  },
  'sandbox-failed': {
    title: 'ノードが Pod のネットワークを作成できません',
    meaning: `ノードのネットワークプラグインが失敗しているか、アドレスが残っていません。${WAITS}`,
    remedy:
      'イベントに示されたノードのネットワークプラグインを確認してください。',
  },
  'node-cannot-begin': {
    title: 'ノードが Pod を開始できません',
    meaning: `ランタイム、ディスク、Kubernetes 自身のイメージなど、どの Pod にも必要なものがそこで失敗しています。どれかはイベントに示されています。${WAITS}`,
    remedy: 'ノードの状態を確認するか、使用から外してください。',
  },
  'pod-security': {
    title: '名前空間のセキュリティ規則が Pod を拒否しています',
    meaning: `Everest はインポーターにセキュリティコンテキストを付けられませんが、名前空間はそれを求めています。${NO_POD}`,
    remedy:
      '名前空間で、Pod が満たすレベル (インポーターなら `baseline`) を適用してください。',
  },
  'service-account-missing': {
    title: 'インポーターを実行するアカウントがありません',
    meaning: `Everest はインポートごとに ServiceAccount を作りますが、それ、または名前空間のものが削除されました。${NO_POD}`,
    remedy: 'メッセージに示された ServiceAccount を作り直してください。',
  },
  'namespace-leaves': {
    title: '名前空間が削除されています',
    meaning:
      'その中に新しいものは作成できません。データベースがあるまま削除される名前空間は、止まることがあります。その場合、Everest はデータベースを手放しません。',
    remedy:
      '意図したものなら何もする必要はありません。そうでなければプラットフォームチームに問い合わせ、別の名前空間を使ってください。',
  },
  'pod-not-made': {
    title: 'Kubernetes が Pod を作成しません',
    meaning:
      '何度も試みていますが、イベントの内容に合う原因をポータルは知りません。',
    remedy: 'イベントに示された問題を修正してください。',
  },
};
