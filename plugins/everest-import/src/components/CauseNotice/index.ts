export { AlarmBanner } from './AlarmBanner';
export { CauseNotice } from './CauseNotice';
