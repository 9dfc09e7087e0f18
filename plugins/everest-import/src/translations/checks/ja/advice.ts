import type { AdviceWords } from '../CheckWords';

const NOTHING_AT = 'バケット {{bucket}} の {{path}} には何もありません。';
const FINDS_NOTHING =
  'インポーターを開始しても、バックアップが見つかりません。';
const NO_POD = 'インポートは Pod のないまま Running の状態にとどまります。';
const UNLISTED = 'そのため周辺は調べていません。';
const MISMATCH =
  'バックアップのバージョンは {{found}} ですが、データベースは {{version}} になります。';
const FITTING = '{{found}} に合うバージョンを選んでください。';
const UNRECOGNISED = 'そこにあるものはバックアップとして認識されませんでした。';
const COMPARE = 'フォルダーを確認し、これまでに使えたパスと比べてください。';

export const advice: AdviceWords = {
  'backup-archived': {
    title:
      'バックアップはストレージクラス {{classes}} にあり、すぐには読み込めません。',
    remedy:
      '先に S3 でオブジェクトを復元するか、標準クラスにコピーしてください。',
  },
  'backup-incomplete': {
    title: 'バックアップは完了していないか、一部が失われています。',
    remedy: '完全なものを選ぶか、バックアップを作り直してください。',
  },
  'backup-other-engine': {
    title:
      'バックアップは {{found}} のものですが、データベースは {{type}} になります。',
    remedy:
      '同じ種類のデータベースのバックアップか、別の種類を選んでください。',
  },
  'backup-other-kind': {
    title:
      'インポーター {{importer}} が対応するのは {{kinds}} ですが、バックアップは {{kind}} です。',
    remedy: '対応するインポーターか、別のバックアップを選んでください。',
  },
  'path-empty': {
    title: NOTHING_AT,
    detail: FINDS_NOTHING,
    remedy: '一覧からバックアップを選ぶか、パスを修正してください。',
  },
  'path-empty-near': {
    title: NOTHING_AT,
    detail: FINDS_NOTHING,
    remedy:
      '{{closest}} のことでしょうか。一覧からバックアップを選ぶか、パスを修正してください。',
  },
  'path-half-way': {
    title:
      'パス {{path}} 自体はバックアップではありません。{{near}} にバックアップがあります。',
    remedy: '{{near}} のように、バックアップ自体のパスを指定してください。',
  },
  'path-not-for-importer': {
    title:
      'パス {{path}} の構成が、インポーター {{importer}} の求めるものと違います。',
    detail: 'その場合、多くのインポーターは終わらないまま何時間も動きます。',
    remedy:
      '一覧からバックアップを選ぶか、これまでに使えたパスと比べてください。',
  },
  'pod-security-restricted': {
    title:
      '名前空間 {{namespace}} ではセキュリティコンテキストのある Pod しか実行できませんが、インポーターの Pod にはありません。',
    detail: NO_POD,
    remedy:
      '別の名前空間を選ぶか、pod-security.kubernetes.io/enforce を baseline にするようプラットフォームチームに依頼してください。',
  },
  'quota-demands-resources': {
    title:
      '名前空間 {{namespace}} のクォータは各 Pod に {{demanded}} を求めますが、インポーターの Pod にはありません。',
    detail: NO_POD,
    remedy:
      '既定値を持つ LimitRange をプラットフォームチームに依頼するか、別の名前空間を選んでください。',
  },
  'quota-full': {
    title:
      '名前空間 {{namespace}} のクォータ {{quota}} には、Pod をもう 1 つ作る空きがありません。',
    remedy:
      '空きをプラットフォームチームに依頼するか、使わないものを削除してください。',
  },
  'storage-too-small': {
    title:
      'バックアップには約 {{gib}} GiB 必要ですが、ストレージは {{size}} です。',
    remedy: 'ストレージを増やしてください。',
  },
  'storage-too-small-as-it-lies': {
    title:
      'バックアップはそのままで {{gib}} GiB ありますが、ストレージは {{size}} です。',
    remedy: 'ストレージを増やしてください。',
  },
  'version-mismatch': {
    title: MISMATCH,
    detail: '古いバージョンは、新しいバージョンが書き込んだものを読めません。',
    remedy: FITTING,
  },
  'version-mismatch-files': {
    title: MISMATCH,
    detail:
      'pgBackRest はファイルをコピーします。読めるのは同じメジャーバージョンだけです。',
    remedy: FITTING,
  },
  'warning-backup-recognised': {
    title: UNRECOGNISED,
    detail: 'インポーターが対応するのは {{kinds}} です。',
    remedy: COMPARE,
  },
  'warning-importer-image-tag': {
    title:
      'インポーターのイメージ {{image}} は、取得するたびに変わる可能性があります。',
    remedy:
      'タグまたはダイジェストで指定するようプラットフォームチームに依頼してください。',
  },
  'warning-importer-image-tag-none': {
    title:
      'インポーター {{name}} にイメージの指定がないため、Pod を起動できません。',
    remedy: 'インポーターの作成者に問い合わせてください。',
  },
  'warning-postgresql-replicas': {
    title:
      '{{release}} より前の Everest は、データベースが空でも、複数ノードの PostgreSQL のインポートを完了とすることがありました。',
    remedy: '1 ノードにインポートするか、後でデータベースを確認してください。',
  },
  'warning-technical-preview': {
    title: 'データのインポートは Everest の技術プレビューです。',
    remedy: '使う前に、データを元のものと比べてください。',
  },
  'skipped-backup-complete': {
    title: 'バックアップが完了したかを示すものは見つかりませんでした',
  },
  'skipped-backup-fits': {
    title: 'ここでは未チェック: インポーターが対応する種類を示していません',
  },
  'skipped-backup-reachable': { title: 'バケットの中は確認していません' },
  'skipped-backup-recognised': {
    title: UNRECOGNISED,
    detail:
      'インポーターが対応する種類を示していないため、ここではチェックしません。',
    remedy: COMPARE,
  },
  'skipped-backup-size': {
    title:
      'ストレージの空きは未チェック: インポーターがバックアップの必要量を示していません',
    detail:
      'バックアップはそのままで {{gib}} GiB 以下ですが、インポートすると何倍にもなることがあります。インポーターの作成者は、アノテーション everest-import.backstage.io/space-factor で倍率を示せます。',
  },
  'skipped-backup-size-unsized': {
    title: 'ストレージの空きは未チェック: バックアップの大きさが不明です',
  },
  'skipped-path-fits-importer': {
    title: 'ここでは未チェック: インポーターがパスの形を示していません',
  },
  'skipped-path-fits-importer-unread': {
    title: 'インポーターのパスのパターンをここでは読めません',
  },
  'skipped-pod-quota': {
    title: '名前空間のクォータは確認していません',
    detail:
      'ポータルには resourcequotas と limitranges を読む権限がありません。どちらの権限も任意です。',
  },
  'pass-backup-archived': { title: 'バックアップをすぐに読み込めます' },
  'pass-backup-complete': { title: 'バックアップは完了しています' },
  'pass-backup-exists': { title: 'パスに何かがあります' },
  'pass-backup-fits': {
    title: 'インポーターはこの種類のバックアップに対応しています',
  },
  'pass-backup-reachable': { title: 'バケットを読み込めます' },
  'pass-backup-reachable-archived-denied': {
    title: 'バックアップが存在します',
    detail: `このキーではバケットを一覧できません。${UNLISTED}`,
  },
  'pass-backup-reachable-archived-slow': {
    title: 'バックアップが存在します',
    detail: `サービスによるバケットの一覧に時間がかかります。${UNLISTED}`,
  },
  'pass-backup-reachable-denied': {
    title: 'バックアップを読み込めます',
    detail: `このキーではバケットを一覧できません。${UNLISTED}`,
  },
  'pass-backup-reachable-slow': {
    title: 'バックアップを読み込めます',
    detail: `サービスによるバケットの一覧に時間がかかります。${UNLISTED}`,
  },
  'pass-backup-recognised': { title: 'バックアップです: {{backup}}' },
  'pass-backup-size': { title: 'バックアップはストレージに収まります' },
  'pass-backup-version': { title: 'バージョンがバックアップに合っています' },
  'pass-importer-image-tag': {
    title: 'インポーターのイメージにタグまたはダイジェストがあります',
  },
  'pass-path-fits-importer': {
    title: 'パスの構成がインポーターの求めるとおりです',
  },
  'pass-pod-quota': {
    title: '名前空間にインポーターの Pod を作る空きがあります',
  },
  'pass-pod-security': { title: 'インポーターの Pod をそこで実行できます' },
};
