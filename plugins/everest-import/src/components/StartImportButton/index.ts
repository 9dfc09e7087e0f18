export { StartImportButton } from './StartImportButton';
export { UseImporterButton } from './UseImporterButton';
