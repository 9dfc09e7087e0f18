export { ImportStanding } from './ImportStanding';
