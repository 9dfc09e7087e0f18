export { HistoryNotice } from './HistoryNotice';
