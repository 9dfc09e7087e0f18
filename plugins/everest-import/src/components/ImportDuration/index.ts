export { ImportDuration } from './ImportDuration';
