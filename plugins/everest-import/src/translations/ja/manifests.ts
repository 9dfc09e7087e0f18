import type { manifestsMessages } from '../../messages/manifests';
import type { Translation } from '../Translation';

export const manifests: Translation<typeof manifestsMessages> = {
  'manifests.title': 'リポジトリ用のマニフェストとして',
  'manifests.intro':
    'データベースをプルリクエストで作成する場合: インポートが作成するものを、同じチェックの後で YAML として出力します。何も作成されず、ファイルにキーやパスワードは含まれません。',
  'manifests.either':
    'ダウンロードと作成は、どちらか一方だけを行ってください。マニフェストは、まだ存在しないデータベースのためのものです。',
  'manifests.secrets': 'Secret の代わり',
  'manifests.externalSecret': 'ExternalSecret (記入が必要)',
  'manifests.sealedSecret': 'SealedSecret (記入が必要)',
  'manifests.existing': 'なし: 手動で作成します',
  'manifests.download': 'マニフェストをダウンロード',
  'manifests.working': 'チェックしてマニフェストを書き出しています',
  'manifests.saved': '{{file}} として保存しました。',
  'manifests.gaps': '記入が必要な箇所には {{mark}} と書かれています。',
  'manifests.failed': 'マニフェストは作成されませんでした',
};
