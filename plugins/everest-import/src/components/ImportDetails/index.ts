export { ImportDetails } from './ImportDetails';
