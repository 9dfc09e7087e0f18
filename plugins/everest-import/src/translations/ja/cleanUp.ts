import type { cleanUpMessages } from '../../messages/cleanUp';
import type { Translation } from '../Translation';

export const cleanUp: Translation<typeof cleanUpMessages> = {
  'cleanUp.open': '後片付け',
  'cleanUp.title': '{{name}} の後片付け',
  'cleanUp.loading': '削除されるものを調べています',
  'cleanUp.goes': '完全に削除されるもの',
  'cleanUp.stays': '残るもの',
  'cleanUp.refused': 'ここでは後片付けできません',
  'cleanUp.grant': '対処方法',
  'cleanUp.confirm': '確認のため {{name}} と入力してください',
  'cleanUp.delete': 'データベースを削除',
  'cleanUp.cancel': 'キャンセル',
  'cleanUp.close': '閉じる',
  'cleanUp.failed': 'データベースを削除できませんでした',
  'cleanUp.notAllowed': '後片付けする許可がありません',
  'cleanUp.done': 'データベースを削除しています',
  'cleanUp.doneText':
    'Everest がデータベースを撤去しています。インポートは履歴に残ります。',
};
