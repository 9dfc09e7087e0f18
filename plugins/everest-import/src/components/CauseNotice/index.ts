export { CauseNotice } from './CauseNotice';
