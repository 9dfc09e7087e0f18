export { ImporterReport } from './ImporterReport';
