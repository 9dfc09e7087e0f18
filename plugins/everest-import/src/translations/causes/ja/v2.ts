import type { CauseWordsOfV2 } from '../CauseWords';

export const v2: CauseWordsOfV2 = {
  'restore-failed': {
    title: 'データベースへの復元に失敗しました',
    remedy:
      'プロバイダーの示す内容を読んで修正し、新しいデータベースにインポートしてください。v2 は再試行しません。',
  },
  'backup-class-unfit': {
    title: 'バックアップクラスがこのデータベースへの復元に対応していません',
    remedy:
      'プロバイダーが管理し、一覧に含むクラスのバックアップを、新しいデータベースにインポートしてください。',
  },
  'backup-class-missing': {
    title: 'バックアップクラスがありません',
    remedy: 'インストールをプラットフォームチームに依頼してください。',
  },
  'source-backup-not-found': {
    title: 'バックアップがありません',
    remedy: '同じ名前で Backup を作り直すか、再び検出させてください。',
  },
  'source-backup-not-succeeded': {
    title: 'バックアップが完全ではありません',
    remedy:
      'Backup が成功するまで待ってください。失敗している場合は、その原因を修正してください。',
  },
  'storage-mismatch': {
    title: 'バックアップのあるストレージがデータベースに登録されていません',
    remedy:
      'バックアップのストレージを、データベースのストレージに追加してください。',
  },
  'source-instance-not-found': {
    title: 'バックアップ元のデータベースがありません',
    remedy: 'Backup が正しいデータベースを示しているか確認してください。',
  },
  'restore-error': {
    title: '復元が進みません。再試行されています',
    remedy: '示された内容を読み、修正してください。',
  },
  'database-error-refused': {
    title: 'プロバイダーがデータベースを拒否しました',
    remedy:
      '理由はそのログにあります。プラットフォームチームに確認を依頼してください。',
  },
  'backup-not-configured': {
    title:
      'データベースのバックアップが設定されていないため、インポートが始まりません',
    remedy:
      'データベースのバックアップ設定で、メッセージに示された問題を修正してください。',
  },
};
