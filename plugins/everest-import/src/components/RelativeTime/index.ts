export { largestUnit } from './largestUnit';
export {
  FullTime,
  RelativeTime,
  exactTime,
  relativeTime,
} from './RelativeTime';
