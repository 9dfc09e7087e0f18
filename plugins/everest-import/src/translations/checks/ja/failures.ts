import type { FailureWords, RemedyWords } from '../CheckWords';

const CHOOSE_IMPORTER =
  '別のものを選ぶか、許可するようプラットフォームチームに依頼してください。';
const OTHER_SECRET = '同じキーを持つ別の Secret を作成してください。';
const FOR_OTHERS =
  '他の人のためにインポートするには、プラットフォームチームに登録を依頼してください。';

export const failures: FailureWords = {
  'namespace-unknown':
    '名前空間 {{name}} はクラスター {{cluster}} にありません。存在するものを選んでください。',
  'namespace-unmanaged':
    '名前空間 {{name}} は Everest の管理下にありません。別のものを選ぶか、Everest に追加するようプラットフォームチームに依頼してください。',
  'namespace-being-deleted':
    '名前空間 {{name}} は削除中です。別のものを選んでください。',
  'name-too-long':
    '名前 {{name}} は {{given}} 文字です。使えるのは {{most}} 文字までです。短いものを選んでください。',
  'name-malformed-database':
    '名前 {{name}} は使えません。英小文字で始め、英小文字、数字、ハイフンを続け、ハイフンで終わらないようにしてください。',
  'name-being-deleted':
    '{{namespace}} のデータベース {{name}} は削除中です。なくなるまで待つか、別の名前を選んでください。',
  'name-taken':
    'データベース {{name}} は {{namespace}} にすでにあります。別の名前を選んでください。',
  'name-shared-rights':
    'インポーター {{importer}} はクラスター全体の権限を求めます。Everest はそれをデータベースの名前で管理しており、別の名前空間のデータベース {{name}} にもその権限があります。別の名前を選んでください。',
  'profile-unknown':
    'プロファイル {{name}} はありません。選択肢: {{choices}}。または指定しないでください。',
  'profile-engine':
    'プロファイル {{name}} は {{type}} 用ではありません。選択肢: {{choices}}。または指定しないでください。',
  'engine-not-installed':
    '名前空間 {{namespace}} の {{type}} のオペレーターは準備ができていません (状態: {{found}})。別の名前空間を選ぶか、インストールをプラットフォームチームに依頼してください。',
  'version-none-offered':
    '名前空間 {{namespace}} で使える {{type}} のバージョンがありません。Everest がバージョン一覧に接続できない可能性があります。プラットフォームチームに問い合わせてください。',
  'version-not-offered':
    '{{type}} のバージョン {{version}} は名前空間 {{namespace}} では使えません。選択肢: {{choices}}。',
  'ceiling-exceeded-engine':
    '{{type}} は {{namespace}} では使えません。選択肢: {{choices}}。',
  'importer-unknown':
    'クラスター {{cluster}} で使えるインポーター {{name}} はありません。インポーターの一覧から選んでください。',
  'importer-engine':
    'インポーター {{name}} は {{type}} に対応していません。対応: {{engines}}。',
  'importer-not-allowed': `インポーター {{name}} はこのポータルで許可されていません。${CHOOSE_IMPORTER}`,
  'importer-cluster-rights': `インポーター {{name}} はクラスター全体の権限を求めています。${CHOOSE_IMPORTER}`,
  'importer-wildcard-rights': `インポーター {{name}} はある種類すべて (*) の権限を求めています。${CHOOSE_IMPORTER}`,
  'importer-escalating-rights': `インポーター {{name}} は、さらに権限を得られる権限を求めています ({{could}})。${CHOOSE_IMPORTER}`,
  'importer-image-unpinned':
    'インポーター {{name}} のイメージ {{image}} はダイジェストで指定されていません。別のものを選ぶか、...@sha256:... の形で指定するようプラットフォームチームに依頼してください。',
  'importer-changed':
    'インポーター {{importer}} はその間に変更されました{{at}}。もう一度確認してください。',
  'required-by-importer':
    'インポーター {{importer}} には {{field}} が必要です。入力してください。',
  'config-missing': 'インポーターには {{field}} が必要です。入力してください。',
  'config-unknown':
    'インポーターに {{field}} という項目はありません。削除してください。',
  'config-invalid': '{{field}} の値が正しくありません: {{reason}}。',
  'config-not-wanted':
    'インポーター {{name}} に設定はありません。指定しないでください。',
  'backup-source-unknown':
    'バックアップの保存場所 {{name}} は使えません。表示されるものを選ぶか、バケット、リージョン、エンドポイントを指定してください。',
  'missing-bucket':
    'バックアップの保存場所 {{name}} には複数のバケットがあります。選択肢: {{choices}}。',
  'bucket-not-of-source':
    'バケット {{bucket}} はバックアップの保存場所 {{name}} のものではありません。選択肢: {{choices}}。',
  'bucket-malformed':
    'バケット {{bucket}} は単純なバケット名ではありません。3 から 63 文字の英小文字、数字、ハイフン、ピリオドを使ってください。ARN、エイリアス、パスは使えません。',
  'bucket-host-not-allowed':
    'パス形式でない場合、バケット {{bucket}} は {{bucket}}.{{host}} で探されますが、ここでは許可されていません。forcePathStyle を有効にするか、許可するようプラットフォームチームに依頼してください。',
  'region-malformed':
    'リージョン {{region}} は使えません。eu-central-1 のように、空白なしで指定してください。',
  'endpoint-malformed':
    'エンドポイントが単純なアドレスではありません。https://s3.eu-central-1.amazonaws.com のように、パス、ユーザー、空白、末尾のピリオドなしで、IP アドレスは通常の表記で指定してください。',
  'endpoint-not-s3-azure':
    'エンドポイント {{endpoint}} は Azure Storage のもので、S3 に対応していません。バックアップを S3 サービスにコピーするか、S3 に対応したゲートウェイのエンドポイントを指定してください。',
  'endpoint-not-s3-access-point':
    'エンドポイント {{endpoint}} は S3 アクセスポイントのもので、エイリアスでしか使えません。https://s3.eu-central-1.amazonaws.com のようなリージョンのエンドポイントと、バケットとして -s3alias で終わるエイリアスを指定してください。',
  'endpoint-not-s3-access-point-private':
    'エンドポイント {{endpoint}} は S3 アクセスポイント群のもので、エイリアスでしか使えません。accesspoint. の代わりに bucket. で始まるエンドポイントと、バケットとして -s3alias で終わるエイリアスを指定してください。',
  'endpoint-not-s3-access-point-global':
    'エンドポイント {{endpoint}} は複数リージョン用または関数付きの S3 アクセスポイントのもので、ここからは読めません。https://s3.eu-central-1.amazonaws.com のようなリージョンのエンドポイントと、その先のバケットを指定してください。',
  'endpoint-not-s3-website':
    'エンドポイント {{endpoint}} はウェブサイトのもので、S3 に対応していません。https://s3.eu-central-1.amazonaws.com のようなリージョンのエンドポイントを指定し、バケットは別に指定してください。',
  'endpoint-not-s3-bucket-in-host':
    'エンドポイント {{endpoint}} はバケットを含んでいます。https://s3.eu-central-1.amazonaws.com のようなリージョンのエンドポイントを指定し、バケットは別に指定してください。',
  'endpoint-not-s3-aws-console':
    'エンドポイント {{endpoint}} は AWS のコンソールで、S3 に対応していません。https://s3.eu-central-1.amazonaws.com のようなリージョンのエンドポイントを指定してください。',
  'endpoint-not-s3-google-console':
    'エンドポイント {{endpoint}} はブラウザー用で、S3 に対応していません。相互運用性の HMAC キーとともに https://storage.googleapis.com を指定してください。',
  'endpoint-not-s3-r2-public':
    'エンドポイント {{endpoint}} はブラウザー用で、S3 に対応していません。.r2.cloudflarestorage.com で終わる、バケットのアカウントのエンドポイントを指定してください。',
  'endpoint-not-allowed':
    'エンドポイント {{endpoint}} はここでは許可されていません。許可されたものを使うか、追加するようプラットフォームチームに依頼してください。',
  'endpoint-not-https':
    'エンドポイント {{endpoint}} には https で接続する必要があります。https:// で始めてください。',
  'endpoint-private':
    'エンドポイント {{endpoint}} はプライベートアドレスです。許可するようプラットフォームチームに依頼してください。',
  'insecure-tls':
    'ここではS3 サーバーの証明書の検証 (verifyTls) を無効にできません。有効にするか、許可するようプラットフォームチームに依頼してください。',
  'path-malformed':
    'パス {{path}} は使えません。shop/backup-1 のように、フォルダーを 1 つのスラッシュで区切って指定してください。',
  'path-blank':
    'パス {{path}} に空白が含まれています。空白なしでコピーし直してください。',
  'path-layout':
    'パス {{path}} は {{importer}} が読めるバックアップではないようです。1 つのバックアップのフォルダーを指定してください。{{pattern}} に一致する必要があります。',
  'path-leaves':
    'パス {{path}} に . または .. がフォルダーとして含まれています。それらなしで指定してください。',
  'path-outside-source':
    'パス {{path}} はバックアップの保存場所 {{name}} の外にあります。次のいずれかで始まるものを選んでください: {{choices}}。',
  'quantity-malformed':
    '{{amount}} は {{field}} の量として使えません。25Gi、2G、600m のように指定してください。',
  'quantity-too-small':
    '{{amount}} は {{field}} には小さすぎます。{{least}} 以上を指定してください。',
  'ceiling-exceeded-amount':
    '{{amount}} は {{field}} には大きすぎます。ここでの上限は {{most}} です。',
  'request-over-limit':
    '{{field}} の {{amount}} はノードに割り当てられる量を超えています。{{limit}} 以下を指定してください。',
  'storage-class-unknown':
    'ストレージクラス {{name}} はありません。選択肢: {{choices}}。',
  'ceiling-exceeded-storage-class':
    'ストレージクラス {{name}} は {{namespace}} では使えません。選択肢: {{choices}}。',
  'ceiling-exceeded-no-storage-class':
    '{{namespace}} ではストレージクラスの指定が必要です。選択肢: {{choices}}。',
  'replicas-even':
    '{{type}} ではノード数 {{nodes}} は使えません。奇数を選んでください。',
  'replicas-too-many':
    'ノード数 {{nodes}} は {{type}} には多すぎます。{{most}} 以下を選んでください。',
  'ceiling-exceeded-nodes':
    'ノード数 {{nodes}} は多すぎます。ここでの上限は {{most}} です。',
  'proxy-engine':
    'プロキシ {{proxy}} は {{type}} に合いません。選択肢: {{choices}}。',
  'proxy-too-few':
    'MySQL の {{nodes}} ノードに対して、プロキシの数 {{given}} は少なすぎます。2 以上を選んでください。',
  'ceiling-exceeded-proxies':
    'プロキシの数 {{given}} は多すぎます。ここでの上限は {{most}} です。',
  'duplicate-address-range':
    'proxy.expose.ipSourceRanges に同じアドレス範囲が 2 回あります。1 つを削除してください。',
  'address-range-malformed':
    '{{range}} はアドレス範囲ではありません。203.0.113.0/24 や 2001:db8::/32 のような範囲、または個別のアドレスを指定してください。',
  'source-browse-only':
    'バックアップの保存場所 {{name}} は閲覧できますが、インポートはできません。別のものを選ぶか、インポート用のキーをプラットフォームチームに依頼してください。',
  'keys-not-taken':
    'バックアップの保存場所 {{name}} には専用の S3 のキーがあります。s3Credentials を指定しないでください。',
  'missing-s3-keys':
    'S3 のキーがありません。accessKeyId と secretAccessKey の両方か、このために作成した Secret の名前 (secretName) を指定してください。',
  'missing-users':
    '元のデータベースの認証情報がありません。インポーター {{importer}} が {{type}} で必要とするもの: {{keys}}。',
  'missing-user-key':
    'データベースの認証情報に {{key}} の値がありません。入力してください。',
  'name-malformed-secret':
    '{{name}} は Secret の名前として使えません。英小文字、数字、ハイフン、ピリオドで指定してください。',
  'secret-in-use-import': `Secret {{name}} はすでに依頼された別のインポートのものです。${OTHER_SECRET}`,
  'secret-in-use-user-database': `Secret {{name}} はすでにデータベース {{user}} のものです。${OTHER_SECRET}`,
  'secret-in-use-user-import-job': `Secret {{name}} はすでにインポートジョブ {{user}} のものです。${OTHER_SECRET}`,
  'secret-in-use-user-backup-storage': `Secret {{name}} はすでにバックアップストレージ {{user}} のものです。${OTHER_SECRET}`,
  'secret-in-use-user-monitoring-config': `Secret {{name}} はすでに監視設定 {{user}} のものです。${OTHER_SECRET}`,
  'secret-in-use-s3-keys':
    'Secret {{name}} にはすでにこのインポートの S3 のキーが入っています。データベースのユーザー用には別のものを指定してください。',
  'secret-of-database': `Secret {{name}} は、Everest が作成・削除するデータベースのユーザー用 Secret の名前です。${OTHER_SECRET}`,
  'secret-of-source':
    'Secret {{name}} はポータルのバックアップの保存場所のものです。その保存場所を選ぶか、独自の Secret を使ってください。',
  'secret-not-found':
    'Secret {{name}} は {{namespace}} にありません。先に作成してください。',
  'secret-not-found-label':
    'この用途の Secret {{name}} は {{namespace}} にありません。存在しないか、ラベル {{label}} がありません。このインポート用に作成するか、ラベルを付けてください。',
  'secret-owned': `Secret {{name}} は {{kind}} {{owner}} に属しています。Everest は所有者のある Secret を受け付けません。${OTHER_SECRET}`,
  'secret-not-known-unread':
    '{{namespace}} の Secret {{name}} の用途を Kubernetes がポータルに知らせません ({{status}})。ポータルが確認に使う secrets への delete の権限、または everestImport.s3.trustNamedSecrets をプラットフォームチームに依頼してください。',
  'secret-not-known-users':
    'Secret {{name}} を他に何が使っているか確認できません。ポータルが {{namespace}} の {{kinds}} を一覧できないか、数が多すぎます。その権限、上限の引き上げ、または everestImport.s3.trustNamedSecrets をプラットフォームチームに依頼してください。',
  'spec-reserved':
    'spec.{{path}} はここでは設定できません。依頼の専用の項目を使ってください。',
  'everest-unknown-value':
    'クラスター {{cluster}} の Everest では {{field}} に {{value}} を使えません。選択肢: {{choices}}。',
  'everest-unknown-field':
    'クラスター {{cluster}} の Everest に項目 {{field}} はありません。指定をやめるか、この項目のある Everest のクラスターを選んでください。',
  'schedule-name-missing':
    'バックアップのスケジュールに名前がありません。{{at}}.name を入力してください。',
  'schedule-storage-missing':
    '有効なバックアップのスケジュールにはバックアップストレージが必要です。{{at}}.backupStorageName を入力してください。',
  'schedule-duplicate':
    '2 つのバックアップのスケジュールの時刻が同じです ({{times}})。一方を変更してください。',
  'schedule-storage-reused':
    '2 つのバックアップのスケジュールがバックアップストレージ {{storage}} を使っていますが、{{type}} では使えません。一方に別のものを選んでください。',
  'schedule-storage-second':
    'バックアップストレージ {{storage}} は 2 つ目ですが、{{type}} は 1 つしか使えません。すべてのスケジュールに {{first}} を使ってください。',
  'schedules-too-many':
    'バックアップのスケジュール {{given}} 件は {{type}} には多すぎます。{{most}} 件以下にしてください。',
  'pitr-storage-missing':
    'MySQL のポイントインタイムリカバリにはバックアップストレージが必要です。{{field}} を入力するか、無効にしてください。',
  'pitr-storage-type':
    'MySQL のポイントインタイムリカバリには種類 s3 のバックアップストレージが必要ですが、{{name}} の種類は {{type}} です。別のものを選んでください。',
  'pitr-interval':
    'アップロード間隔 {{seconds}} 秒は使えません。1 以上を指定するか、指定しないでください。',
  'sharding-engine':
    '{{type}} はシャーディングに対応していません。spec.sharding を指定しないでください。',
  'shards-too-few':
    'シャード数 {{shards}} は使えません。1 以上を指定してください。',
  'config-servers':
    '{{nodes}} ノードに対して、設定サーバーの数 {{servers}} は使えません。{{fewest}} 以上の奇数を指定してください。',
  'ceiling-exceeded-shards':
    '{{nodes}} ノードのシャード {{shards}} 個は多すぎます。ここでの上限は {{most}} ノードです。',
  'ceiling-exceeded-config-servers':
    '設定サーバーの数 {{servers}} は多すぎます。ここでの上限は {{most}} です。',
  'engine-features-engine':
    'spec.engineFeatures.psmdb は MongoDB 用で、{{type}} には使えません。指定しないでください。',
  'split-horizon-sharding':
    'スプリットホライズン DNS ({{dns}}) はシャーディングと同時に使えません。どちらかをやめてください。',
  'name-malformed-reference':
    '{{field}} の内容はオブジェクトの名前ではありません。クラスター内のオブジェクトの名前を、英小文字、数字、ハイフン、ピリオドで指定してください。',
  'name-malformed-reference-no-text':
    '{{field}} の内容は文字列でもオブジェクトの名前でもありません。クラスター内のオブジェクトの名前を、英小文字、数字、ハイフン、ピリオドで指定してください。',
  'reference-unknown':
    '{{name}} は {{cluster}}/{{namespace}} で使えません。存在するものを選ぶか、作成をプラットフォームチームに依頼してください。',
  'owner-foreign':
    'あなたは {{ref}} に属していません。自分、または自分のグループを所有者に選んでください。',
  'entity-unknown':
    'あなたに見えるカタログに {{ref}} はありません。自分のコンポーネントを選んでください。',
  'entity-foreign':
    '{{ref}} はあなたのものでも、あなたのグループのものでもありません。自分のコンポーネントを選んでください。',
  'system-unknown':
    'あなたに見えるカタログに {{ref}} はありません。自分のシステムを選ぶか、指定しないでください。',
  'system-foreign':
    '{{ref}} はあなたのものでも、あなたのグループのものでもありません。自分のシステムを選ぶか、指定しないでください。',
  'imports-at-once':
    '{{namespace}} で同時に実行できるインポートは {{most}} 件までで、今その数が実行中です。どれかが終わってからもう一度試してください。',
};

export const remedies: RemedyWords = {
  'owner-foreign': FOR_OTHERS,
  'entity-foreign': FOR_OTHERS,
  'system-foreign': FOR_OTHERS,
};
