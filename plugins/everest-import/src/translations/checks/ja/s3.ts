import type { S3Asides, S3Words } from '../CheckWords';

const NO_CERTIFICATE =
  'ホスト名を確認してください。独自の CA の場合は、caFile を付けてソースを設定するようプラットフォームチームに依頼してください。インポーターはその CA を知らないため、verifyTLS をオフにするか、誰もが受け入れる証明書が必要です。';
const NO_WAY =
  'エンドポイントを確認してください。正しい場合は、ポータルから接続できるかプラットフォームチームに確認してください。';
const RESTORE =
  '先に S3 で復元するか、標準クラスにコピーしてください。復元中の場合は、終わるまで待ってください。';

/** Why the certificate is not accepted, as a sentence. */
function certificate(why: string) {
  return {
    title: `{{endpoint}} の証明書は受け入れられませんでした。${why}`,
    remedy: NO_CERTIFICATE,
  };
}

/** Why no connection comes about, as a sentence. */
function unreachable(why = '') {
  return {
    title: `ポータルから {{endpoint}} に接続できません。${why}`,
    remedy: NO_WAY,
  };
}

/** What S3 said to the portal. */
export const s3: S3Words = {
  's3-key-unknown': {
    title: '{{endpoint}} はこのアクセスキーを知りません。',
    remedy:
      'キーに抜けている文字がないか、このサービスのものかを確認してください。まだ存在するかは、キーの発行元に確認してください。',
  },
  's3-secret-wrong': {
    title: 'シークレットキーがアクセスキーと一致しません。',
    remedy:
      'シークレットキー全体を、空白を含めずにもう一度コピーしてください。失われた場合は、新しい組を発行元に依頼してください。',
  },
  's3-no-right': {
    title:
      'これらのキーではバケット {{bucket}} の一覧取得も読み取りもできません。',
    remedy:
      's3:ListBucket と s3:GetObject の権限を依頼してください。読む側が支払うバケット (Requester Pays) は、ここからは読めません。',
  },
  's3-no-right-folder': {
    title:
      'これらのキーではフォルダー {{folder}} の一覧を取得できないため、そこは検索していません。',
    remedy:
      'そこにバックアップがある場合は、s3:ListBucket の権限を依頼してください。',
  },
  's3-no-right-all': {
    title:
      'これらのキーではバケット全体の一覧を取得できないため、検索していません。',
    remedy:
      'そこにバックアップがある場合は、s3:ListBucket の権限を依頼してください。',
  },
  's3-read-denied': {
    title:
      'これらのキーではバケット {{bucket}} の一覧は取得できますが、{{key}} は読めません。',
    remedy:
      's3:GetObject の権限を、KMS のキーで暗号化されている場合は kms:Decrypt の権限も依頼してください。',
  },
  's3-bucket-missing': {
    title: '{{endpoint}} にバケット {{bucket}} はありません。',
    remedy: '名前と、バケットがこのサービスにあるかを確認してください。',
  },
  's3-region-wrong': {
    title: 'バケット {{bucket}} はリージョン {{region}} にありません。',
    remedy:
      'バケットを作成したリージョンと、そのリージョンのエンドポイントを指定してください。',
  },
  's3-region-wrong-told': {
    title: 'バケット {{bucket}} はリージョン {{region}} にありません。',
    remedy:
      'サービスによると {{right}} です。それと、そのリージョンのエンドポイントを指定してください。',
  },
  's3-clock-skewed': {
    title: 'このポータルと {{endpoint}} の時計がずれすぎています。',
    remedy: '時計を合わせるようプラットフォームチームに依頼してください。',
  },
  's3-wants-https': {
    title:
      '{{endpoint}} は TLS を使いますが、エンドポイントは http で始まっています。',
    remedy: '{{other}} を使ってください。',
  },
  's3-wants-http': {
    title:
      '{{endpoint}} はそこでは TLS を使いませんが、エンドポイントは https で始まっています。',
    remedy:
      'TLS を使うポートを指定するか、プラットフォームチームが http を許可していれば {{other}} を使ってください。',
  },
  's3-archived': {
    title:
      'バケット {{bucket}} のその場所にあるものはアーカイブされていて、すぐには読めません。',
    remedy: RESTORE,
  },
  's3-archived-class': {
    title:
      'バケット {{bucket}} のその場所にあるものは {{archive}} にアーカイブされていて、すぐには読めません。',
    remedy: RESTORE,
  },
  's3-encrypted': {
    title:
      'バケット {{bucket}} のその場所にあるものは、これらの S3 のキーでは使えないキーで暗号化されています。',
    remedy:
      'KMS のキーに対する kms:Decrypt の権限を依頼してください。独自のキー (SSE-C) のオブジェクトはインポートできません。キーなしでコピーしてください。',
  },
  's3-name-refused': {
    title:
      '{{endpoint}} はそのような名前を受け付けません。長すぎるか、このサービスが拒否する記号や空のフォルダーが含まれています。',
    remedy: 'パスに二重のスラッシュや特殊な記号がないか確認してください。',
  },
  's3-timeout': {
    title: '{{endpoint}} は時間内に応答しませんでした。',
    remedy:
      'もう一度お試しください。続く場合は、ポータルから接続できるかプラットフォームチームに確認してください。',
  },
  's3-timeout-list': {
    title:
      '{{endpoint}} はバケット {{bucket}} の一覧を時間内に返しませんでした。',
    remedy:
      'パスを手で入力してください。ファイルは一覧なしで読めます。rclone のように、一覧の前に大きなファイルを読むサービスもあります。続く場合は、運用者に確認してください。',
  },
  's3-busy': {
    title: '{{endpoint}} は混雑していて今は応答できません。',
    remedy:
      '1 分後にもう一度お試しください。続く場合は、運用者に確認してください。パスを手で入力すると、検索より少ない応答で済みます。',
  },
  's3-redirect': {
    title:
      '{{endpoint}} は別のアドレスに転送していますが、転送先には接続しません。',
    remedy: 'バケットのあるリージョンのエンドポイントを指定してください。',
  },
  's3-answer-malformed': {
    title: '{{endpoint}} の応答は S3 のものではありません。',
    remedy:
      'エンドポイントを確認してください。コンソールやプロキシではなく、S3 サービスのものが必要です。',
  },
  's3-too-many-failures': {
    title:
      'バケットの確認が 5 分以内に 10 回失敗したか、まだ終わっていません。{{until}} からまた確認できます。',
    remedy: 'それまで待ち、次に試す前にキーを確認してください。',
  },
  's3-refused': {
    title:
      '{{endpoint}} は、ポータルが接続してはならないアドレスにつながります。',
    remedy:
      '別のエンドポイントを使うか、プライベートアドレスを許可するようプラットフォームチームに依頼してください。',
  },
  's3-tls-self-signed': certificate('自己署名の証明書です。'),
  's3-tls-ca-unknown': certificate('ここでは CA が知られていません。'),
  's3-tls-expired': certificate('期限が切れています。'),
  's3-tls-not-yet-valid': certificate('まだ有効ではありません。'),
  's3-tls-revoked': certificate('失効しています。'),
  's3-tls-other-host': certificate('別のホスト名のものです。'),
  's3-unreachable': unreachable(),
  's3-unreachable-name-unknown':
    unreachable('ここでは名前が知られていません。'),
  's3-unreachable-name-not-looked-up':
    unreachable('名前を解決できませんでした。'),
  's3-unreachable-nothing-listens':
    unreachable('待ち受けているものがありません。'),
  's3-unreachable-cut': unreachable('接続が切断されました。'),
  's3-unreachable-no-way': unreachable('到達する経路がありません。'),
  's3-unreachable-tls-version': unreachable(
    '使える TLS のバージョンが合いません。',
  ),
  's3-unreachable-tls-cipher': unreachable('使える暗号方式が合いません。'),
  's3-unreachable-tls-client-certificate':
    unreachable('接続する側の証明書を求められました。'),
  's3-unreachable-tls-host-name':
    unreachable('このホスト名の証明書がありません。'),
  's3-unreachable-tls-broke': unreachable('暗号化された接続が途切れました。'),
};

export const asides: S3Asides = {
  elsewhere:
    'ポータルからは確認できませんでした。インポーターは別のネットワークで動くため、接続できる可能性があります。',
  notAll: 'バケットの一部は確認できませんでした。{{text}}',
  notAllOfFolder:
    'フォルダー {{folder}} の一部は確認できませんでした。{{text}}',
};
