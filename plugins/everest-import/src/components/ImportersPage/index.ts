export { ImportersPage } from './ImportersPage';
