export { ImportLog } from './ImportLog';
