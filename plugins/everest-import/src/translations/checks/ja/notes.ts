import type { NoteWords } from '../CheckWords';

const PACKED = {
  title: '{{by}} で圧縮されていて、ポータルもインポーターも展開できません。',
  remedy: 'gzip か zstd で圧縮してください: {{command}}。',
};
const NAME_ONE =
  'インポートする 1 つのデータベースを、インポーターの設定で指定してください。';

/** What is said of a backup that was found. */
export const notes: NoteWords = {
  'archive-of-nothing': {
    title:
      'PGlite が書き出すような、{{bytes}} バイトしかない pg_dump のアーカイブの先頭です。',
    remedy: '--format=plain を付けて、SQL としてダンプし直してください。',
  },
  empty: {
    title: 'ファイルは空で、1 バイトもありません。',
    remedy: '作成した処理を確認し、ダンプし直してください。',
  },
  encrypted: {
    title: '暗号化されていて、どのインポーターにも鍵がありません。',
    remedy: '復号し、その結果をアップロードしてください。',
  },
  'git-lfs': {
    title: 'Git LFS のポインターであり、それが指すダンプではありません。',
    remedy: 'git lfs pull で取得できるファイル自体をアップロードしてください。',
  },
  'json-export': {
    title:
      'Atlas のスナップショットのエクスポートにはドキュメントが JSON ファイルとして入っており、MongoDB が復元できるバックアップではありません。',
    remedy:
      'Atlas クラスターか、スナップショットを復元したクラスターに対して mongodump を実行し、そのアーカイブをバケットに置いてインポートしてください。',
  },
  'parquet-export': {
    title:
      'RDS や Aurora のスナップショットのエクスポートには、テーブルが分析用の Parquet ファイルとして入っており、インデックスやユーザーなどはありません。AWS もここからデータベースを復元しません。',
    remedy:
      'スナップショットを一時的な RDS データベースに復元し、pg_dump か mysqldump でバケットにダンプして、それをインポートしてください。',
  },
  sqlite: {
    title: 'SQLite のデータベースです。',
    remedy:
      'Everest に対応するエンジンはありません。対応するものに変換し、それをダンプしてください。',
  },
  tar: {
    title: 'ファイルの tar であり、pg_dump が書いた tar ではありません。',
    remedy:
      '展開し、中にあるダンプかそのフォルダーをアップロードしてください。',
  },
  'utf-16': {
    title:
      'テキストが UTF-16 です。PowerShell の > や Out-File はこのように書きます。',
    remedy:
      'ファイルを指定するオプション (pg_dump は --file、mysqldump は --result-file) でダンプし直すか、iconv -f UTF-16 -t UTF-8 で変換してください。',
  },
  'web-page': {
    title: 'ダンプではなく、ウェブサーバーのページかエラーです。',
    remedy:
      'ダンプをもう一度ダウンロードし、ダンプであることを確認してアップロードしてください。',
  },
  archived: {
    title:
      'ストレージクラス {{storageClass}} にあり、復元されていなければすぐには読めません。',
    remedy:
      '先に S3 で復元するか、標準クラスにコピーしてから、もう一度確認してください。',
  },
  'encrypted-repository': {
    title:
      'リポジトリが暗号化されているため、このバックアップの内容や完了したかどうかは、ここからは分かりません。',
    remedy:
      'リポジトリのパスフレーズを渡せるインポーターを使ってください。Everest に付属のものは渡せません。',
  },
  'end-untold': {
    title: '末尾の決まった文言がないため、全体がそろっているか分かりません。',
  },
  mariadb: {
    title:
      'MariaDB から作成されていますが、Everest は MySQL を動かします。MariaDB にしかないものは読み込めません。',
    remedy: '失敗してもよいデータベースで先に試してください。',
  },
  'maybe-several-databases': {
    title:
      '--databases のように最初のデータベースの名前が書かれており、ほかのものが続く可能性があります。',
    remedy: NAME_ONE,
  },
  'metadata-strange': {
    title:
      'メタデータを解釈できないため、論理か物理か、完了したかどうかが分かりません。',
  },
  'needs-prior-differential': {
    title:
      '差分バックアップです。その後変わっていないものは、隣のフルバックアップ {{full}} にあり、ほかのものにもある可能性があります。',
  },
  'needs-prior-incremental': {
    title:
      '増分バックアップです。その後変わっていないものは、隣のフルバックアップ {{full}} にあり、ほかのものにもある可能性があります。',
  },
  'needs-prior-pbm': {
    title:
      '増分バックアップです。残りのデータは、隣にある以前のものにあります。',
  },
  'no-checksum': {
    title:
      'アップロードの最後に書かれる ....md5 のファイルが隣にありません。途中までしか書かれていない可能性があります。',
    remedy: 'バックアップのログを確認するか、別のものを使ってください。',
  },
  'no-sst-info': {
    title:
      'Percona XtraDB Cluster の復元に必要な ....sst_info/ のフォルダーが隣にありません。',
    remedy: '別のバックアップを使ってください。',
  },
  'not-recognised': {
    title:
      '名前はダンプのようですが、先頭がここで知られているどれとも一致しません。内容については何も言えません。',
  },
  'other-stanza': {
    title:
      'スタンザは {{stanza}} ですが、Everest に付属のインポーターは {{read}} しか読みません。',
    remedy:
      'スタンザを指定できるインポーターを使うか、スタンザ {{read}} のリポジトリにバックアップを作成してください。',
  },
  'page-errors': {
    title:
      '作成中にチェックサムの合わないページが見つかりました。データの一部が壊れています。',
  },
  physical: {
    title:
      'データファイルのコピーです。Everest に付属のインポーターは論理バックアップしか復元しません。',
    remedy: '論理バックアップを作成してください: pbm backup --type=logical。',
  },
  'prior-missing': {
    title: '必要なバックアップ {{prior}} がもうありません。',
    remedy:
      'フルバックアップか、フルバックアップがまだあるものを使ってください。',
  },
  selective: {
    title: '一部のデータベースまたはコレクションだけが入っています。',
  },
  'several-databases': {
    title: '複数のデータベース、またはサーバー全体が入っています。',
    remedy: NAME_ONE,
  },
  sharded: {
    title:
      'レプリカセット {{sets}} 個のシャードクラスターのもので、Everest はシャード構成のデータベースにはインポートできません。',
  },
  'whole-server': {
    title:
      'サーバーのすべてのデータベースと、パスワード付きのロールが入っています。',
    remedy: NAME_ONE,
  },
  xz: PACKED,
  bzip2: PACKED,
  zip: PACKED,
  '7z': PACKED,
  compress: PACKED,
  rar: PACKED,
};
