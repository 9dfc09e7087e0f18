import type { CauseWords } from '../CauseWords';

const NOTHING = 'インポーターはデータベースを変更する前に終了しました。';
const PARTLY =
  'データベースにデータの一部が残っている可能性があります。このまま使わないでください。';

export const importer: CauseWords<'importer'> = {
  'importer-request-invalid': {
    title: 'インポーターが依頼の内容を扱えません',
    meaning: NOTHING,
    remedy:
      'メッセージに示された設定またはバックアップの場所を修正してください。',
  },
  'importer-source-unreachable': {
    title: 'インポーターが S3 サーバーに接続できません',
    meaning: `インポーターはクラスターから接続します。クラスターの接続先はポータルより限られている場合があります。${NOTHING}`,
    remedy:
      'クラスターからエンドポイントに接続できるか、プラットフォームチームに確認してください。',
  },
  'importer-source-denied': {
    title: 'S3 サーバーがキーを拒否しました',
    meaning: NOTHING,
    remedy: 'アクセスキーと、バケットに対する権限を確認してください。',
  },
  'importer-object-missing': {
    title: 'パスに何もありません',
    meaning: NOTHING,
    remedy: 'バケットとパスを確認してください。',
  },
  'importer-source-changed': {
    title: '読み込み中にバックアップが置き換えられました',
    meaning: `届いたデータは 2 つのバックアップのものです。${PARTLY}`,
    remedy: 'バックアップの書き込みが終わるまで待ってください。',
  },
  'importer-format-unknown': {
    title: 'パスにあるものをインポーターが認識できません',
    meaning: NOTHING,
    remedy: 'バックアップに合うインポーターを選んでください。',
  },
  'importer-dump-damaged': {
    title: 'ダンプが途中で切れているか、壊れています',
    meaning: PARTLY,
    remedy: 'ダンプを作り直してください。',
  },
  'importer-dump-too-new': {
    title: 'ダンプのバージョンがデータベースより新しいものです',
    meaning: NOTHING,
    remedy: 'ダンプと同じか、より新しいバージョンを選んでください。',
  },
  'importer-target-lacks': {
    title: 'ダンプに必要なものがデータベースにありません',
    meaning: `ロールや拡張機能など、足りないものはすべてメッセージに示されています。${NOTHING}`,
    remedy:
      'データベースに用意するか、作成または除外するよう設定で指定してください。',
  },
  'importer-dump-dangerous': {
    title: 'ダンプがデータの取り込み以外のことをしようとしています',
    meaning: `プログラムの実行、ファイルの読み取り、またはサーバーの変更をするおそれがあります。${NOTHING}`,
    remedy:
      'メッセージに示された文を含まないダンプを作ってください。自分で作ったダンプでなければ、作成者に確認してください。',
  },
  'importer-tool-missing': {
    title: 'インポーターのイメージにツールがありません',
    meaning: NOTHING,
    remedy: 'インポーターのイメージを修正してください。',
  },
  'importer-tool-too-old': {
    title: 'インポーターのイメージのツールがダンプに対して古すぎます',
    meaning: NOTHING,
    remedy:
      'より新しいツールでインポーターのイメージを作るか、メッセージに示された形式でダンプしてください。',
  },
  'importer-target-unreachable': {
    title: 'インポーターがデータベースに接続できません',
    meaning: 'しばらく試みましたが、データは届いていません。',
    remedy: 'Everest でデータベースを確認し、正常になるまで待ってください。',
  },
  'importer-target-denied': {
    title: 'データベースがインポーターを拒否しました',
    meaning: 'ユーザー用 Secret の名前とパスワードが受け入れられません。',
    remedy: 'データベースのユーザー用 Secret を確認してください。',
  },
  'importer-import-failed': {
    title: 'データベースがダンプの一部を拒否しました',
    meaning: PARTLY,
    remedy:
      'メッセージにその文が示されています。ダンプまたは設定を修正してください。',
  },
  'importer-target-not-empty': {
    title: 'インポート先のデータベースが空ではありません',
    meaning: NOTHING,
    remedy: '設定で別の名前を選ぶか、先にインポーターに削除させてください。',
  },
  'importer-rows-missing': {
    title: 'データの一部が届いていません',
    meaning: PARTLY,
    remedy: 'ダンプを作り直してください。',
  },
  'importer-checksums-differ': {
    title: 'データベースの内容が送ったものと違います',
    meaning:
      'すべての行が届きましたが、メッセージに示されたテーブルの行がバックアップと一致しません。データベースをこのまま使わないでください。',
    remedy:
      'バックアップに含まれるトリガーなど、書き込み時に行を変えるものを探し、もう一度インポートしてください。',
  },
  'importer-no-room': {
    title: 'インポーターの一時領域が足りなくなりました',
    meaning: PARTLY,
    remedy: '設定で領域を増やすか、一時領域の要らない形式を使ってください。',
  },
  'importer-stopped': {
    title: 'インポーターが停止を指示されました',
    meaning: `誰か、またはクラスターがその Pod を終了させました。${PARTLY}`,
    remedy: '終了させたのが人か、ノードの退避かを調べてください。',
  },
  'importer-failed': {
    title: 'インポーターがエラーで終了しました',
    meaning: PARTLY,
    remedy:
      'メッセージはインポーター自身のものです。示された問題を修正してください。',
  },
};
