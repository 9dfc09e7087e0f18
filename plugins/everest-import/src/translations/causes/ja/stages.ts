import type { StageWords } from '../CauseWords';

const PORTAL =
  'ポータルがデータベースを作成していません。ポータルの運用者に確認してください。';
const EVEREST =
  'Everest のオペレーターが何も報告せず、進んでいません。namespace everest-system で動いているか、プラットフォームチームに確認してください。';
const LOG = 'インポーターのログで、何をしているか確認してください。';

/** What to look at where an import stays at a stage. */
export const look: StageWords = {
  requested: PORTAL,
  checked: PORTAL,
  'secrets-made': PORTAL,
  'database-created':
    'データベースの Pod とボリュームを確認してください。ノードの空き不足、イメージ、バインドされないボリュームなどです。何もない場合はエンジンのオペレーターが何も報告していないため、そのログをプラットフォームチームに依頼してください。',
  'database-ready-empty': EVEREST,
  importing: EVEREST,
  'job-created':
    'Job が Pod を作成していません。そのイベントを確認してください。namespace のクォータかポリシーが拒否しています。',
  'pod-waiting':
    'Pod が起動しません。その状態とイベントを確認してください。ノードに空きがないか、Secret がありません。',
  'pod-pulling':
    'イメージを取得できません。Pod のイベントで、名前、権限、レジストリの制限を確認してください。',
  'importer-started': LOG,
  'importer-restarted': LOG,
  restore:
    '復元についてエンジンのオペレーターが何を報告しているか、またデータベースの Pod を確認してください。',
  'importer-ended':
    'インポーターは終わりましたが、データベースが準備できていません。Everest でデータベースとその Pod を確認してください。',
  blocked: 'インポートの原因を確認してください。',
  deleting:
    '何かがデータベースを引き止めています。その finalizers についてプラットフォームチームに確認してください。',
};
