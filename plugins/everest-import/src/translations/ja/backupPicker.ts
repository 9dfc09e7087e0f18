import type { backupPickerMessages } from '../../messages/backupPicker';
import type { Translation } from '../Translation';

export const backupPicker: Translation<typeof backupPickerMessages> = {
  'backupPicker.title': 'バックアップ',
  'backupPicker.source': 'バックアップの保存場所',
  'backupPicker.chooseSource': '保存場所を選択',
  'backupPicker.configured': 'このポータルが把握している保存場所',
  'backupPicker.storages': 'Everest の BackupStorage から取得',
  'backupPicker.storage': '{{cluster}} の {{namespace}} にある {{name}}',
  'backupPicker.otherPlace': '別の保存場所',
  'backupPicker.typed': '別の保存場所を入力',
  'backupPicker.browseOnly': '閲覧のみ、インポート不可',
  'backupPicker.noImport':
    'この保存場所は閲覧のみで、インポートには使えません。インポート用のキーがありません。別の保存場所を選んでください。',
  'backupPicker.noSources': '利用できる保存場所がありません',
  'backupPicker.noSourcesText':
    '利用できるバックアップの保存場所が設定されておらず、入力することもできません。このポータルの運用チームに依頼してください。',
  'backupPicker.loading': 'バックアップの保存場所を読み込んでいます',
  'backupPicker.notAllowed': 'バックアップの保存場所を表示できません',
  'backupPicker.notAllowedText':
    'このポータルの運用チームにアクセス許可を依頼してください。',
  'backupPicker.unknownSource':
    '保存場所 {{name}} は存在しないか、利用できません。別の保存場所を選んでください。',
  'backupPicker.endpoint': 'エンドポイント',
  'backupPicker.endpointHelp': 'S3 サービスの URL',
  'backupPicker.region': 'リージョン',
  'backupPicker.bucket': 'バケット',
  'backupPicker.otherBucket':
    'バケット {{bucket}} はこの保存場所のものではありません。別のバケットを選んでください。',
  'backupPicker.verifyTls': 'エンドポイントの TLS 証明書を検証する',
  'backupPicker.forcePathStyle': 'バケットをパスに含める (MinIO など)',
  'backupPicker.keys': 'S3 のキー',
  'backupPicker.keysTyped': '入力する',
  'backupPicker.keysSecret': '名前空間にある Secret を使う',
  'backupPicker.keysSource': 'この保存場所のキーはポータルが保管しています。',
  'backupPicker.accessKeyId': 'アクセスキー ID',
  'backupPicker.secretAccessKey': 'シークレットアクセスキー',
  'backupPicker.temporaryKey':
    'ASIA で始まるキーは一時的なものです。セッショントークンがないと使えませんが、Everest はトークンを渡せません。AKIA で始まる永続的なキーを使ってください。',
  'backupPicker.keysStay':
    'このフォームの秘密情報として保持し、値には含めません。',
  'backupPicker.secretName': 'Secret の名前',
  'backupPicker.secretNameHelp':
    'AWS_ACCESS_KEY_ID と AWS_SECRET_ACCESS_KEY を含み、ラベル everest-import.backstage.io/credentials: s3 を付けた、このインポート専用の Secret です。ポータルがその値を読むことはありません。',
  'backupPicker.secretNotBrowsed':
    'ポータルは Secret を読まないため、バケットの中を表示できません。パスを手で入力してください。',
  'backupPicker.sourceNotBrowsed':
    'ポータルはこの保存場所の中を表示できません。パスを手で入力してください。',
  'backupPicker.clusterOnly':
    'この保存場所にはクラスターからしか接続できないため、ポータルは中を表示できません。パスを手で入力してください。',
  'backupPicker.placeIncomplete':
    'バックアップを探すには、エンドポイント、リージョン、バケットを入力してください。',
  'backupPicker.keysIncomplete':
    'バックアップを探すには、両方のキーを入力してください。',
  'backupPicker.find': 'バックアップを探す',
  'backupPicker.findAgain': 'もう一度探す',
  'backupPicker.finding': 'バックアップを探しています',
  'backupPicker.found': '見つかったバックアップ',
  'backupPicker.foundCount_one':
    '{{count, number}} 件のバックアップが見つかりました',
  'backupPicker.foundCount_other':
    '{{count, number}} 件のバックアップが見つかりました',
  'backupPicker.nothingFound': '認識できるバックアップがありません',
  'backupPicker.nothingFoundText':
    'フォルダーの中を確認するか、パスがわかる場合は手で入力してください。',
  'backupPicker.partial':
    '確認できたのは一部です ({{folders, number}} 個のフォルダー)。残りはフォルダーの中を確認してください。',
  'backupPicker.more': 'さらに表示',
  'backupPicker.search': '見つかったものから検索',
  'backupPicker.anyEngine': 'すべて',
  'backupPicker.newestOf': '最新のバックアップ: {{title}}',
  'backupPicker.allOf': 'すべてのバックアップ: {{title}}',
  'backupPicker.left':
    '{{total, number}} 件中 {{left, number}} 件のバックアップ',
  'backupPicker.unfit_one':
    'さらに {{count, number}} 件を表示: 不完全、またはこのインポートに使えないもの',
  'backupPicker.unfit_other':
    'さらに {{count, number}} 件を表示: 不完全、またはこのインポートに使えないもの',
  'backupPicker.hideUnfit_one':
    '{{count, number}} 件を隠す: 不完全、またはこのインポートに使えないもの',
  'backupPicker.hideUnfit_other':
    '{{count, number}} 件を隠す: 不完全、またはこのインポートに使えないもの',
  'backupPicker.unread': '未確認',
  'backupPicker.lookedInVain':
    'いま確認しましたが、存在しないか、ここで扱えるバックアップではありません。',
  'backupPicker.complete': '完全',
  'backupPicker.incomplete': '不完全',
  'backupPicker.version': 'バージョン {{version}}',
  'backupPicker.restored': '復元後 {{size}}',
  'backupPicker.wrongEngine':
    'これは {{engine}} のバックアップですが、データベースは {{wanted}} になります。',
  'backupPicker.wrongKind':
    '{{importer}} はこの種類を読み込めません。読み込める種類: {{kinds}}。',
  'backupPicker.browse': 'フォルダーの中を見る',
  'backupPicker.hideBrowse': 'フォルダーを隠す',
  'backupPicker.folders': 'フォルダー',
  'backupPicker.root': '最上位',
  'backupPicker.openFolder': 'フォルダー {{name}} を開く',
  'backupPicker.useFolder': 'このフォルダーを使う',
  'backupPicker.useFile': '{{name}} を使う',
  'backupPicker.loadMore': 'さらに読み込む',
  'backupPicker.emptyFolder': 'このフォルダーは空です。',
  'backupPicker.loadingFolder': 'フォルダーを読み込んでいます',
  'backupPicker.path': 'バックアップのパス',
  'backupPicker.pathHelp':
    'バックアップを選ぶと自動で入ります。いつでも手で入力できます。',
  'backupPicker.waiting': 'インポーターが読み込める種類を確認しています',
  'backupPicker.chosen': '選択中',
  'backupPicker.kind': '種類',
  'backupPicker.time': '作成日時',
  'backupPicker.size': 'サイズ',
  'backupPicker.engineVersion': 'エンジンのバージョン',
  'backupPicker.engineOf': 'エンジン',
  'backupPicker.yes': 'はい',
  'backupPicker.no': 'いいえ',
  'backupPicker.fault.source': 'バックアップの保存場所を選んでください。',
  'backupPicker.fault.endpoint':
    'エンドポイント {{value}} は使えません。https://s3.eu-central-1.amazonaws.com のような http(s) の URL を、ログイン情報なしで入力してください。',
  'backupPicker.fault.region':
    'リージョン {{value}} は使えません。eu-central-1 のように入力してください。',
  'backupPicker.fault.bucket':
    'バケット {{value}} は使えません。小文字の英字、数字、ハイフン、ピリオドからなる 3～63 文字の名前を入力してください。',
  'backupPicker.fault.keys':
    '永続的なキーのアクセスキー ID とシークレットアクセスキーを入力するか、Secret を指定してください。',
  'backupPicker.fault.mask':
    '伏せ字のキーは使えません。キーをもう一度入力してください。',
  'backupPicker.fault.secretName':
    'Secret {{value}} は使えません。小文字の英字、数字、ハイフン、ピリオドからなる名前を入力してください。',
  'backupPicker.fault.cancelled':
    'インポーターがこのバックアップを読み込めるかはまだわかりません。もう一度先へ進んでください。',
  'backupPicker.fault.missing':
    'バックアップを選ぶか、パスを入力してください。',
  'backupPicker.fault.long': 'パスが 1024 文字を超えています。',
  'backupPicker.fault.blank':
    'パスに空白が含まれています。Everest は空白を受け付けません。空白のないパスにバックアップをコピーしてください。',
  'backupPicker.fault.malformed':
    'パス {{value}} は使えません。shop/backup-1 のように、フォルダーを 1 つのスラッシュで区切って入力してください。',
};
