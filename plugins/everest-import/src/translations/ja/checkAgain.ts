import type { checkAgainMessages } from '../../messages/checkAgain';
import type { Translation } from '../Translation';

export const checkAgain: Translation<typeof checkAgainMessages> = {
  'checkAgain.button': 'いますぐ再確認',
  'checkAgain.when':
    'Everest も自動で再確認します。遅くとも前回の確認から 17 分後です。',
  'checkAgain.told':
    'Everest に再確認を指示しました。結果はこのページに表示されます。',
  'checkAgain.failed': 'Everest に再確認を指示できませんでした',
  'checkAgain.notAllowed': 'Everest に再確認させることはできません',
  'checkAgain.grant': '対処方法',
};
