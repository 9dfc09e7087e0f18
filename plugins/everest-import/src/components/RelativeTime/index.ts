export { RelativeTime, exactTime, relativeTime } from './RelativeTime';
