export { ImporterPage } from './ImporterPage';
