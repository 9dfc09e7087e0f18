export { EverestImportPage } from './EverestImportPage';
export { ImportersArea, ImportsArea } from './areas';
