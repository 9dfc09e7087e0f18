export { ImportWarnings } from './ImportWarnings';
