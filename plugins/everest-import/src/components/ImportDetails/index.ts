export { ImportSections } from './ImportSections';
