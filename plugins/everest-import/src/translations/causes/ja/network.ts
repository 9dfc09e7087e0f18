import type { CauseWords } from '../CauseWords';

const HOST = 'ホストはメッセージに示されています。';

export const network: CauseWords<'network'> = {
  'api-server-away': {
    title: 'インポーターが Kubernetes に接続できません',
    meaning:
      '復元を始めるためにクラスターの API サーバーに接続しようとしましたが、できませんでした。',
    remedy:
      'Pod から API サーバーへの接続を妨げる、名前空間の NetworkPolicy がないか確認してください。',
  },
  'api-server-not-trusted': {
    title: 'インポーターが Kubernetes を信頼していません',
    meaning:
      '復元を始めるためにクラスターの API サーバーに接続しましたが、応答した相手の証明書が、Pod に知らされているものと違います。',
    remedy:
      '間にプロキシがないか、またクラスターの証明書を確認してください。Pod は ConfigMap kube-root-ca.crt から証明書を知ります。',
  },
  'database-tls-refused': {
    title: 'インポーターとデータベースの暗号化の設定が合いません',
    meaning:
      '一方が暗号化された接続しか受け付けないか、クライアントがデータベースの証明書を知りません。データベースには何も送られていません。',
    remedy:
      'インポーターのクライアントに、データベースの認証局か、クラスター内の接続用のオプションを設定してください。',
  },
  'database-unreachable': {
    title: 'データベースが応答しません',
    meaning:
      '作業中に、インポーターまたは復元ツールがデータベースに接続できませんでした。',
    remedy:
      'Everest でデータベースの状態を確認し、間に NetworkPolicy がないか調べてください。',
  },
  'tls-refused': {
    title: 'サーバーの証明書が信頼されていません',
    meaning: `署名者がクラスターに知られていないか、別の名前のものか、期限切れか、サーバーが TLS に対応していません。${HOST}`,
    remedy:
      'クラスターが信頼する証明書をサーバーに設定してください。S3 サーバーで、ネットワークが安全な場合は、証明書を検証せずにインポートを依頼できます。',
  },
  'dns-failed': {
    title: 'クラスターでホスト名を解決できません',
    meaning: `クラスターの DNS にそのアドレスがありません。${HOST}`,
    remedy:
      'エンドポイントの入力の誤り、バケットをホスト名ではなくパスに入れるべきか、およびクラスターの DNS を確認してください。',
  },
  'connection-refused': {
    title: 'サーバーが接続を拒否しました',
    meaning: `そのアドレスとポートで待ち受けているものがありません。${HOST}`,
    remedy:
      'エンドポイントとポートなど、そのアドレスと、サーバーが動いているかを確認してください。',
  },
  'connection-timed-out': {
    title: 'サーバーがクラスターに応答しません',
    meaning: `ファイアウォールまたは NetworkPolicy がパケットを破棄しているか、サーバーが停止しています。${HOST}`,
    remedy:
      'データベースのノードからエンドポイントへの経路を開き、エンドポイントを確認してください。',
  },
  'reconcile-paused': {
    title: 'データベースが Everest に対して一時停止したままです',
    meaning:
      'インポーターは作業中、アノテーションによって Everest をデータベースから遠ざけます。今はどれも作業していませんが、強制終了された後のように、元に戻されていません。Everest はデータベースに対してもう何もしません。',
    remedy: 'データベースからアノテーションを取り除いてください。',
  },
  'operator-silent': {
    title: 'Everest が先へ進まず、理由も示していません',
    meaning:
      'Everest のオペレーターは通常、数秒で最初の状態を書き込みます。動いていないか、この名前空間を対象にしていないか、知らせずに失敗している可能性があります。',
    remedy:
      'Everest のオペレーターが動いているか確認し、そのログを調べてください。',
  },
  'database-never-ready': {
    title: 'データベースが起動せず、理由も示されていません',
    meaning:
      'エンジンのオペレーターは、一覧にないバージョンや作成できないオブジェクトなど、失敗の理由をほとんど Everest に知らせません。',
    remedy:
      'データベースの Pod と、エンジンのオペレーターのログを確認してください。',
  },
  'pod-missing': {
    title: 'インポーターは実行中ですが、その Pod がありません',
    meaning:
      'Kubernetes がその Job の Pod を作成しなかったか、削除されました。理由を示すイベントはありません。',
    remedy: 'Job と、クラスターの controller manager を確認してください。',
  },
};
