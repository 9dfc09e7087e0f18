export { largestUnit } from './largestUnit';
export { RelativeTime, exactTime, relativeTime } from './RelativeTime';
