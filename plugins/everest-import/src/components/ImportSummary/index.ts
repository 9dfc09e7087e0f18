export { DatabaseStatus, ImportSummary } from './ImportSummary';
